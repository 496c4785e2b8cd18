import Diagnostics

/// Makes a tree of the events of one document.
struct YAMLTreeBuilder: ~Copyable {
    private var reader: YAMLEventReader
    private let marks: ScalarOffsets
    private let diagnostics: DiagnosticBag
    private var anchors = YAMLAnchors()

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
        case .scalar(let text, let isPlain, let anchor):
            let location = marks.trimmedLocation(range)
            ControlCharacter.check(text, at: location, diagnostics)
            return anchors.note(YAMLNode(.scalar(text, isPlain: isPlain), at: location), as: anchor)
        case .sequenceStart(let anchor):
            return anchors.note(try sequence(from: range.lowerBound, depth: depth + 1), as: anchor)
        case .mappingStart(let anchor):
            return anchors.note(try mapping(from: range.lowerBound, depth: depth + 1), as: anchor)
        case .alias(let name): return try value(of: name, range, depth: depth)
        case .tag: throw stop(YAMLFeature.self, "this YAML tag is not part of the format", range)
        default: throw stop(YAMLSyntax.self, "a value is missing", range)
        }
    }

    private mutating func value(of alias: String, _ range: Range<Int>, depth: Int) throws(YAMLStop) -> YAMLNode {
        switch anchors.value(of: alias, depth: depth) {
        case .found(let node): return node
        case .unknown: throw stop(YAMLFeature.self, "no value before this alias has the anchor '&\(alias)'", range)
        case .tooDeep: throw stop(NestingTooDeep.self, NestingTooDeep.message(limit: CorpusLimits.yamlDepth), range)
        case .tooLarge:
            let message = "aliases repeat more than \(CorpusLimits.aliasedValues) values"
            throw stop(TooLarge.self, message, range)
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
        var merged: [YAMLEntry] = []
        let end: Int
        while true {
            let (event, range) = try next()
            if case .mappingEnd = event {
                end = range.upperBound
                break
            }
            let keyNode = try node(event, range, depth: depth)
            guard case .scalar(let key, let isPlain) = keyNode.content else {
                throw stop(YAMLFeature.self, "a key must be plain text", range)
            }
            let (valueEvent, valueRange) = try next()
            let value = try node(valueEvent, valueRange, depth: depth)
            if key == "<<", isPlain {
                guard let more = Self.merged(value) else {
                    throw stop(YAMLFeature.self, "'<<' must name a mapping, or a list of mappings", valueRange)
                }
                merged += more
            } else if let first = names.insert(key, among: entries) {
                DuplicateKey.report(key, at: keyNode.location, first: entries[first].keyLocation, diagnostics)
            } else {
                entries.append(YAMLEntry(key: key, keyLocation: keyNode.location, value: value))
            }
        }
        // What the mapping says itself counts, wherever it says it; of two that it takes in, the first.
        for entry in merged where names.insert(entry.key, among: entries) == nil { entries.append(entry) }
        return YAMLNode(.mapping(entries), at: marks.trimmedLocation(start..<end))
    }

    /// What a mapping takes in with `<<`.
    private static func merged(_ value: YAMLNode) -> [YAMLEntry]? {
        switch value.content {
        case .mapping(let entries): return entries
        case .sequence(let items):
            var all: [YAMLEntry] = []
            for item in items {
                guard case .mapping(let entries) = item.content else { return nil }
                all += entries
            }
            return all
        case .scalar: return nil
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
