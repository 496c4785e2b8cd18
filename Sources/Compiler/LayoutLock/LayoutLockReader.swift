import Diagnostics
import Markup
import Model

/// Reads `layout.lock` block by block. A block that cannot be read is an error at its line, and the others are read.
struct LayoutLockReader {
    private var lock = LayoutLock()
    /// What the readers report, under codes of their own.
    private let findings = DiagnosticBag()

    static func read(_ file: SourceFile, _ diagnostics: DiagnosticBag) -> LayoutLock {
        var reader = LayoutLockReader()
        reader.read(file)
        for finding in reader.findings.all {
            diagnostics.report(
                MalformedLayoutLock.self, finding.message, at: finding.location, hint: finding.hint,
                related: finding.related)
        }
        return reader.lock
    }

    private init() {}

    private mutating func read(_ file: SourceFile) {
        guard file.isText(findings) else { return }
        let blocks = LayoutLockBlocks(file)
        for line in blocks.conflicts {
            findings.report(
                MalformedLayoutLock.self, "a merge left its marks here", at: file.location(ofLine: line),
                hint: "take either side of each diagram, or none, and build")
        }
        for range in blocks.ranges { read(range, of: file) }
    }

    private mutating func read(_ range: Range<Int>, of file: SourceFile) {
        guard let root = YAMLParser.parse(file, range, findings) else { return }
        guard case .mapping(let entries) = root.content else {
            WrongType.report("this", expected: "the id of a slide with a layout", at: root.location, findings)
            return
        }
        for entry in entries { read(entry) }
    }

    private mutating func read(_ entry: YAMLEntry) {
        if entry.key == LayoutLockKey.graphviz.rawValue {
            lock.graphviz = entry.value.text(of: "'\(entry.key)'", findings)?.value
            return
        }
        guard let key = LayoutLock.Key(name: entry.key) else {
            let message = "'\(entry.key)' is not the name of a diagram"
            InvalidValue.report(message, at: entry.keyLocation, hint: "write the slide's id", findings)
            return
        }
        if let first = lock.places[key] {
            findings.report(
                MalformedLayoutLock.self, "the diagram '\(key.name)' has a second layout here", at: entry.keyLocation,
                hint: "the first is on line \(first.start.line); delete one of them")
            return
        }
        lock.places[key] = entry.keyLocation
        lock.arrangements[key] = arrangement(entry.value)
    }

    private func arrangement(_ node: YAMLNode) -> LockedArrangement? {
        let mark = findings.mark
        guard let reader = MappingReader<LockedLayoutKey>(node, findings) else { return nil }
        let columns = reader.list(.columns).map { nodes($0, of: "column") }
        let above = reader.texts(.above).map { Node.ID($0.value) }
        let inside = reader.list(.inside).map { nodes($0, of: "order") }
        var arrangement = LockedArrangement(
            digest: digest(reader) ?? "", columns: columns, above: above, inside: inside)
        if let spacing = reader.mapping(.spacing, of: SpacingKey.self) {
            arrangement.columnSeparation = spacing.number(.columns)
            arrangement.nodeSeparation = spacing.number(.nodes)
        }
        arrangement.groups = reader.entries(.groups).map { entry in
            FoldedGroup(id: entry.key, members: nodes(entry.value, of: "group"))
        }
        arrangement.isTerse = reader.flag(.terse) ?? false
        arrangement.isMerged = reader.flag(.merged) ?? false
        arrangement.isNarrow = reader.flag(.narrow) ?? false
        return findings.isEmpty(since: mark) ? arrangement : nil
    }

    private func digest(_ reader: MappingReader<LockedLayoutKey>) -> String? {
        guard let text = reader.text(.for) else { return nil }
        let isDigest = text.value.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        if isDigest, text.value.utf8.count == 16 { return text.value }
        let message = "'\(text.value)' is not a digest of sixteen hexadecimal digits"
        InvalidValue.report(message, at: text.location, findings)
        return nil
    }

    /// - Parameter list: what it is a list of.
    private func nodes(_ node: YAMLNode, of list: String) -> [Node.ID] {
        guard case .sequence(let items) = node.content else {
            WrongType.report("each \(list)", expected: "a list of components", at: node.location, findings)
            return []
        }
        return items.compactMap { item in
            item.text(of: "each component of \(list == "order" ? "an" : "a") \(list)", findings).map {
                Node.ID($0.value)
            }
        }
    }
}
