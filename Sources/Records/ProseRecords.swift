import Model

extension BodySection: Recordable {
    package func write(to writer: inout RecordWriter) {
        switch role {
        case .happyPath: writer.write(0)
        case .notes: writer.write(1)
        case .text: writer.write(2)
        }
        writer.write(heading != nil)
        if let heading { writer.write(heading) }
        writer.write(anchor)
        writer.write(blocks)
    }

    package init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        let role: Role =
            switch try reader.number() {
            case 0: .happyPath
            case 1: .notes
            case 2: .text
            default: throw RecordReader.Damage()
            }
        self.init(
            role: role, heading: try reader.flag() ? try reader.list() : nil, anchor: try reader.text(),
            blocks: try reader.list())
    }
}

extension Block: Recordable {
    package func write(to writer: inout RecordWriter) {
        switch self {
        case .heading(let level, let anchor, let inlines):
            writer.write(0)
            writer.write(level)
            writer.write(anchor)
            writer.write(inlines)
        case .paragraph(let inlines):
            writer.write(1)
            writer.write(inlines)
        case .list(let list):
            writer.write(2)
            writer.write(list)
        case .code(let language, let text):
            writer.write(3)
            writer.write(language)
            writer.write(text)
        case .quote(let blocks):
            writer.write(4)
            writer.write(blocks)
        case .table(let header, let rows):
            writer.write(5)
            writer.write(cells: header)
            writer.write(rows.count)
            for row in rows { writer.write(cells: row) }
        case .rule: writer.write(6)
        }
    }

    package init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        switch try reader.number() {
        case 0: self = .heading(level: try reader.number(), anchor: try reader.text(), try reader.list())
        case 1: self = .paragraph(try reader.list())
        case 2: self = .list(try reader.value())
        case 3: self = .code(language: try reader.optionalText(), text: try reader.text())
        case 4: self = .quote(try reader.list())
        case 5:
            let header = try reader.cells()
            var rows: [[[Inline]]] = []
            for _ in 0..<(try reader.count()) { rows.append(try reader.cells()) }
            self = .table(header: header, rows: rows)
        case 6: self = .rule
        default: throw RecordReader.Damage()
        }
    }
}

extension RecordWriter {
    fileprivate mutating func write(cells: [[Inline]]) {
        write(cells.count)
        for cell in cells { write(cell) }
    }
}

extension RecordReader {
    fileprivate mutating func cells() throws(Damage) -> [[Inline]] {
        var cells: [[Inline]] = []
        for _ in 0..<(try count()) { cells.append(try list()) }
        return cells
    }
}

extension Block.List: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(start)
        writer.write(isTight)
        writer.write(items)
    }

    package init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        self.init(start: try reader.optionalNumber(), isTight: try reader.flag(), items: try reader.list())
    }
}

extension Block.Item: Recordable {
    package func write(to writer: inout RecordWriter) {
        writer.write(paths)
        writer.write(blocks)
    }

    package init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        self.init(paths: try reader.list(), blocks: try reader.list())
    }
}

extension Inline: Recordable {
    package func write(to writer: inout RecordWriter) {
        switch self {
        case .text(let text):
            writer.write(0)
            writer.write(text)
        case .code(let text):
            writer.write(1)
            writer.write(text)
        case .emphasis(let inlines):
            writer.write(2)
            writer.write(inlines)
        case .strong(let inlines):
            writer.write(3)
            writer.write(inlines)
        case .strikethrough(let inlines):
            writer.write(4)
            writer.write(inlines)
        case .path(let path):
            writer.write(5)
            writer.write(path)
        case .port(let port):
            writer.write(6)
            writer.write(port)
        case .setting(let setting, let spelling):
            writer.write(7)
            writer.write(setting)
            writer.write(spelling)
        case .link(let target, let inlines):
            writer.write(8)
            writer.write(target)
            writer.write(inlines)
        case .softBreak: writer.write(9)
        case .lineBreak: writer.write(10)
        }
    }

    package init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        switch try reader.number() {
        case 0: self = .text(try reader.text())
        case 1: self = .code(try reader.text())
        case 2: self = .emphasis(try reader.list())
        case 3: self = .strong(try reader.list())
        case 4: self = .strikethrough(try reader.list())
        case 5: self = .path(try reader.value())
        case 6: self = .port(try reader.value())
        case 7: self = .setting(try reader.value(), spelling: try reader.text())
        case 8: self = .link(try reader.value(), try reader.list())
        case 9: self = .softBreak
        case 10: self = .lineBreak
        default: throw RecordReader.Damage()
        }
    }
}

extension LinkTarget: Recordable {
    package func write(to writer: inout RecordWriter) {
        switch self {
        case .slide(let id, let anchor):
            writer.write(0)
            writer.write(id)
            writer.write(anchor)
        case .section(let id):
            writer.write(1)
            writer.write(id)
        case .address(let address):
            writer.write(2)
            writer.write(address)
        }
    }

    package init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        switch try reader.number() {
        case 0: self = .slide(try reader.value(), anchor: try reader.optionalText())
        case 1: self = .section(try reader.value())
        case 2: self = .address(try reader.text())
        default: throw RecordReader.Damage()
        }
    }
}
