import Model

extension Identifier: Recordable {
    package func write(to writer: inout RecordWriter) { writer.write(shared: text) }

    package init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        self.init(try reader.sharedText())
    }
}

extension Path: Recordable {
    package func write(to writer: inout RecordWriter) { writer.write(shared: letter) }

    package init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        self.init(try reader.sharedText())
    }
}

extension Source.Confidence: Recordable {
    package func write(to writer: inout RecordWriter) { writer.write(shared: self) }

    package init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        self = try reader.sharedConfidence()
    }
}

extension Source: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(title)
        writer.write(place)
        writer.write(retrieved)
        writer.write(confidence)
    }

    package init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        self.init(
            title: try reader.text(), place: try reader.optionalText(), retrieved: try reader.optionalText(),
            confidence: try reader.optional())
    }
}

extension Diagram: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(id)
        writer.write(title)
        writer.write(nodes)
        writer.write(links)
        writer.write(narrowedProtocols.count)
        for (channel, text) in narrowedProtocols.sorted(by: { $0.key < $1.key }) {
            writer.write(channel)
            writer.write(text)
        }
        writer.write(hints)
    }

    package init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        self.init(
            id: try reader.value(), title: try reader.optionalText(), nodes: try reader.list(),
            links: try reader.list())
        for _ in 0..<(try reader.count()) { narrowedProtocols[try reader.value()] = try reader.text() }
        hints = try reader.value()
    }
}

extension LayoutHints: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(columns.count)
        for (node, column) in columns.sorted(by: { $0.key < $1.key }) {
            writer.write(node)
            writer.write(column)
        }
        writer.write(below.count)
        for (node, upper) in below.sorted(by: { $0.key < $1.key }) {
            writer.write(node)
            writer.write(upper)
        }
        writer.write(beside.count)
        for (node, left) in beside.sorted(by: { $0.key < $1.key }) {
            writer.write(node)
            writer.write(left)
        }
        writer.write(level.count)
        for (node, other) in level.sorted(by: { $0.key < $1.key }) {
            writer.write(node)
            writer.write(other)
        }
        writer.write(merged)
        writer.write(keepsOrder)
        writer.write(keepsLinesApart)
        writer.write(fold)
    }

    package init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        self.init()
        for _ in 0..<(try reader.count()) { columns[try reader.value()] = try reader.number() }
        for _ in 0..<(try reader.count()) { below[try reader.value()] = try reader.value() }
        for _ in 0..<(try reader.count()) { beside[try reader.value()] = try reader.value() }
        for _ in 0..<(try reader.count()) { level[try reader.value()] = try reader.value() }
        merged = try reader.list()
        keepsOrder = try reader.flag()
        keepsLinesApart = try reader.flag()
        fold = try reader.value()
    }
}

extension FoldHint: Recordable {
    package func write(to writer: inout RecordWriter) {
        switch self {
        case .automatic: writer.write(0)
        case .none: writer.write(1)
        case .zones(let zones):
            writer.write(2)
            writer.write(zones)
        }
    }

    package init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        switch try reader.number() {
        case 0: self = .automatic
        case 1: self = .none
        case 2: self = .zones(try reader.list())
        default: throw RecordReader.Damage()
        }
    }
}

extension FoldedGroup: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(id)
        writer.write(members)
    }

    package init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        self.init(id: try reader.text(), members: try reader.list())
    }
}

extension Node: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(id)
        writer.write(component)
        writer.write(title)
        writer.write(icon != nil)
        if let icon { writer.write(oneOf: icon) }
        writer.write(isStack.map { $0 ? 1 : 0 })
        writer.write(stackSize)
        writer.write(zone)
        writer.write(otherZones)
        writer.write(at)
        writer.write(children)
    }

    package init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        self.init(
            id: try reader.value(), component: try reader.value(), title: try reader.optionalText(),
            icon: try reader.flag() ? try reader.oneOf() : nil, isStack: try reader.optionalNumber().map { $0 == 1 },
            stackSize: try reader.optionalNumber(), zone: try reader.optional(), otherZones: try reader.list(),
            at: try reader.optional(), children: try reader.list())
    }
}

extension Link: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(id)
        writer.write(paths)
        writer.write(from)
        writer.write(to)
        writer.write(channel)
        writer.write(terms)
        writer.write(isDerived)
    }

    package init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        self.init(
            id: try reader.value(), paths: try reader.list(), from: try reader.value(), to: try reader.value(),
            channel: try reader.value(), terms: try reader.value(), isDerived: try reader.flag())
    }
}

extension LinkTerms: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(oneOf: data)
        writer.write(oneOf: initiator)
        writer.write(purpose)
        writer.write(condition)
        writer.write(confidence)
        writer.write(replaces)
    }

    package init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        self.init(
            data: try reader.oneOf(), initiator: try reader.oneOf(), purpose: try reader.optionalText(),
            condition: try reader.optionalText(), confidence: try reader.optional(), replaces: try reader.list())
    }
}

extension LockedArrangement: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(digest)
        writer.write(columns.count)
        for column in columns { writer.write(column) }
        writer.write(above)
        writer.write(inside.count)
        for list in inside { writer.write(list) }
        writer.write(columnSeparation)
        writer.write(nodeSeparation)
        writer.write(groups)
        writer.write(isTerse)
        writer.write(isMerged)
        writer.write(isNarrow)
    }

    package init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        let digest = try reader.text()
        var columns: [[Node.ID]] = []
        for _ in 0..<(try reader.count()) { columns.append(try reader.list()) }
        let above: [Node.ID] = try reader.list()
        var inside: [[Node.ID]] = []
        for _ in 0..<(try reader.count()) { inside.append(try reader.list()) }
        self.init(
            digest: digest, columns: columns, above: above, inside: inside,
            columnSeparation: try reader.optionalNumber(), nodeSeparation: try reader.optionalNumber(),
            groups: try reader.list(), isTerse: try reader.flag(), isMerged: try reader.flag(),
            isNarrow: try reader.flag())
    }
}
