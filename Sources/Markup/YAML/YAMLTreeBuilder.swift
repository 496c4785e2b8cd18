import Diagnostics

/// Makes a tree of the events of one document.
struct YAMLTreeBuilder: ~Copyable {
    private var reader: YAMLEventReader
    private let marks: ScalarOffsets
    private let diagnostics: DiagnosticBag

    init(
        _ text: UnsafeBufferPointer<UInt8>, marks: ScalarOffsets, _ diagnostics: DiagnosticBag
    ) throws(YAMLStop) {
        self.marks = marks
        self.diagnostics = diagnostics
        do throws(YAMLReadError) {
            reader = try YAMLEventReader(text)
        } catch {
            throw Self.syntaxError(error, marks)
        }
    }

    mutating func document() throws(YAMLStop) -> YAMLNode {
        var root: YAMLNode?
        while true {
            let (event, range) = try next()
            switch event {
            case .streamEnd:
                return root ?? YAMLNode(.mapping([]), at: marks.location(range))
            case .documentStart where root != nil:
                throw stop(YAMLSyntax.self, "a second document begins in one file", range)
            case .documentStart, .documentEnd, .other: continue
            default: root = try node(event, range, depth: 0)
            }
        }
    }

    private mutating func node(
        _ event: YAMLEventReader.Event, _ range: Range<Int>, depth: Int
    ) throws(YAMLStop) -> YAMLNode {
        guard depth <= CorpusLimits.yamlDepth else {
            throw stop(NestingTooDeep.self, NestingTooDeep.message(limit: CorpusLimits.yamlDepth), range)
        }
        switch event {
        case .scalar(let text, let isPlain):
            let location = marks.trimmedLocation(range)
            ControlCharacter.check(text, at: location, diagnostics)
            return YAMLNode(.scalar(text, isPlain: isPlain), at: location)
        case .sequenceStart: return try sequence(from: range.lowerBound, depth: depth + 1)
        case .mappingStart: return try mapping(from: range.lowerBound, depth: depth + 1)
        case .refused(let what):
            throw stop(YAMLFeature.self, "this YAML \(what) is not part of the format", range)
        default: throw stop(YAMLSyntax.self, "a value is missing", range)
        }
    }

    private mutating func sequence(from start: Int, depth: Int) throws(YAMLStop) -> YAMLNode {
        var items: [YAMLNode] = []
        while true {
            let (event, range) = try next()
            if case .sequenceEnd = event {
                return YAMLNode(.sequence(items), at: marks.trimmedLocation(start..<range.upperBound))
            }
            items.append(try node(event, range, depth: depth))
        }
    }

    private mutating func mapping(from start: Int, depth: Int) throws(YAMLStop) -> YAMLNode {
        var entries: [YAMLEntry] = []
        var names = YAMLKeySet()
        while true {
            let (event, range) = try next()
            if case .mappingEnd = event {
                return YAMLNode(.mapping(entries), at: marks.trimmedLocation(start..<range.upperBound))
            }
            let keyNode = try node(event, range, depth: depth)
            guard case .scalar(let key, _) = keyNode.content else {
                throw stop(YAMLFeature.self, "a key must be plain text", range)
            }
            let (valueEvent, valueRange) = try next()
            let value = try node(valueEvent, valueRange, depth: depth)
            if let first = names.insert(key, among: entries) {
                DuplicateKey.report(key, at: keyNode.location, first: entries[first].keyLocation, diagnostics)
            } else {
                entries.append(YAMLEntry(key: key, keyLocation: keyNode.location, value: value))
            }
        }
    }

    private mutating func next() throws(YAMLStop) -> (YAMLEventReader.Event, Range<Int>) {
        do throws(YAMLReadError) {
            return try reader.next()
        } catch {
            throw Self.syntaxError(error, marks)
        }
    }

    private func stop(_ check: any Check.Type, _ message: String, _ range: Range<Int>) -> YAMLStop {
        YAMLStop(diagnostic: Diagnostic(check, message, at: marks.location(range)))
    }

    private static func syntaxError(_ error: YAMLReadError, _ marks: ScalarOffsets) -> YAMLStop {
        YAMLStop(diagnostic: YAMLMistake(error, marks).diagnostic)
    }
}

/// The keys of a mapping so far. Small mappings are searched, large ones indexed.
private struct YAMLKeySet {
    private static let searched = 12
    private var positions: [String: Int] = [:]

    /// - Returns: the position of the entry that has the key already.
    mutating func insert(_ key: String, among entries: [YAMLEntry]) -> Int? {
        if entries.count < Self.searched { return entries.firstIndex { $0.key == key } }
        if positions.isEmpty {
            for (position, entry) in entries.enumerated() { positions[entry.key] = position }
        }
        if let found = positions[key] { return found }
        positions[key] = entries.count
        return nil
    }
}
