import Diagnostics
import Markup
import Model

/// Reads `layout.lock`. What cannot be read of it is as if it were not there, and a warning.
struct LayoutLockReader {
    private var lock = LayoutLock()
    private var faults: [Diagnostic] = []

    static func read(_ file: SourceFile, _ faults: inout [Diagnostic]) -> LayoutLock {
        var reader = LayoutLockReader()
        reader.read(file)
        faults += reader.faults.map { fault in
            guard fault.code != .orphanedLayout else { return fault }
            return Diagnostic(.malformedLayoutLock, fault.message, at: fault.location, hint: fault.hint)
        }
        return reader.lock
    }

    private mutating func read(_ file: SourceFile) {
        guard let root = YAMLFile.root(of: file, &faults) else { return }
        guard case .mapping(let entries) = root.content else {
            let message = "the layouts must be a mapping of diagrams to layouts"
            faults.append(Diagnostic(.wrongType, message, at: root.location))
            return
        }
        for entry in entries { read(entry) }
    }

    private mutating func read(_ entry: YAMLEntry) {
        // No id of a slide has a capital letter.
        if entry.key == LayoutLock.graphvizKey {
            lock.graphviz = entry.value.text(of: "‘\(entry.key)’", &faults)?.value
            return
        }
        guard let key = LayoutLock.Key(name: entry.key) else {
            let message = "‘\(entry.key)’ names no diagram"
            faults.append(
                Diagnostic(.invalidValue, message, at: entry.keyLocation, hint: "write the slide’s id"))
            return
        }
        guard lock.places[key] == nil else {
            faults.append(OrphanedLayoutRule.second(key, at: entry.keyLocation, after: lock.places[key]))
            return
        }
        lock.places[key] = entry.keyLocation
        lock.arrangements[key] = arrangement(entry.value)
    }

    private mutating func arrangement(_ node: YAMLNode) -> LockedArrangement? {
        let faultsBefore = faults.count
        let keys = ["for", "columns", "above", "spacing"]
        guard let reader = MappingReader(node, keys: keys, of: "a layout", &faults) else { return nil }
        reader.require("columns", &faults)
        let columns = reader.list("columns", &faults).map { self.column($0) }
        let above = reader.texts("above", &faults).map { Node.ID($0.value) }
        var arrangement = LockedArrangement(digest: digest(reader) ?? "", columns: columns, above: above)
        if let spacing = reader.entry("spacing"),
            let sizes = MappingReader(spacing.value, keys: ["columns", "nodes"], of: "the spacing", &faults)
        {
            arrangement.columnSeparation = points("columns", sizes)
            arrangement.nodeSeparation = points("nodes", sizes)
        }
        return faults.count == faultsBefore ? arrangement : nil
    }

    private mutating func digest(_ reader: MappingReader) -> String? {
        guard let text = reader.requiredText("for", &faults) else { return nil }
        let isDigest = text.value.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        if isDigest, text.value.utf8.count == 16 { return text.value }
        let message = "‘\(text.value)’ is not a digest of sixteen hexadecimal digits"
        faults.append(Diagnostic(.invalidValue, message, at: text.location))
        return nil
    }

    private mutating func column(_ node: YAMLNode) -> [Node.ID] {
        guard case .sequence(let items) = node.content else {
            faults.append(Diagnostic(.wrongType, "each column must be a list of components", at: node.location))
            return []
        }
        return items.compactMap { $0.text(of: "each component of a column", &faults).map { Node.ID($0.value) } }
    }

    private mutating func points(_ key: String, _ reader: MappingReader) -> Int? {
        guard let text = reader.text(key, &faults) else { return nil }
        if let points = Int(text.value), (1...1000).contains(points) { return points }
        faults.append(
            Diagnostic(.invalidValue, "‘\(key)’ must be a number of points from 1 to 1000", at: text.location))
        return nil
    }
}
