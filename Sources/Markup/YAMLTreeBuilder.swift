import Diagnostics

/// Makes a tree of the events of one document.
struct YAMLTreeBuilder: ~Copyable {
    private var reader: YAMLEventReader
    private let marks: ScalarOffsets
    private(set) var faults: [Diagnostic] = []

    init(_ text: UnsafeBufferPointer<UInt8>, marks: ScalarOffsets) throws(YAMLParser.Stop) {
        self.marks = marks
        do throws(YAMLEventReader.Failure) {
            reader = try YAMLEventReader(text)
        } catch {
            throw YAMLParser.Stop(faults: [Self.syntaxFault(error, marks)])
        }
    }

    mutating func document() throws(YAMLParser.Stop) -> YAMLNode {
        var root: YAMLNode?
        while true {
            let (event, range) = try next()
            switch event {
            case .streamEnd:
                return root ?? YAMLNode(.mapping([]), at: marks.location(range))
            case .documentStart where root != nil:
                throw stop(.yamlSyntax, "a second document begins in one file", range)
            case .documentStart, .documentEnd, .other: continue
            default: root = try node(event, range, depth: 0)
            }
        }
    }

    private mutating func node(
        _ event: YAMLEventReader.Event, _ range: Range<Int>, depth: Int
    ) throws(YAMLParser.Stop) -> YAMLNode {
        guard depth <= YAMLParser.maximumDepth else {
            throw stop(.nestingTooDeep, "more than \(YAMLParser.maximumDepth) levels lie inside each other", range)
        }
        switch event {
        case .scalar(let text, let isPlain):
            return YAMLNode(.scalar(text, isPlain: isPlain), at: marks.trimmedLocation(range))
        case .sequenceStart: return try sequence(from: range.lowerBound, depth: depth + 1)
        case .mappingStart: return try mapping(from: range.lowerBound, depth: depth + 1)
        case .refused(let what):
            throw stop(.yamlFeature, "this YAML \(what) is not part of the format", range)
        default: throw stop(.yamlSyntax, "a value is missing", range)
        }
    }

    private mutating func sequence(from start: Int, depth: Int) throws(YAMLParser.Stop) -> YAMLNode {
        var items: [YAMLNode] = []
        while true {
            let (event, range) = try next()
            if case .sequenceEnd = event {
                return YAMLNode(.sequence(items), at: marks.trimmedLocation(start..<range.upperBound))
            }
            items.append(try node(event, range, depth: depth))
        }
    }

    private mutating func mapping(from start: Int, depth: Int) throws(YAMLParser.Stop) -> YAMLNode {
        var entries: [YAMLEntry] = []
        var places: [String: SourceLocation] = [:]
        while true {
            let (event, range) = try next()
            if case .mappingEnd = event {
                return YAMLNode(.mapping(entries), at: marks.trimmedLocation(start..<range.upperBound))
            }
            let keyNode = try node(event, range, depth: depth)
            guard case .scalar(let key, _) = keyNode.content else {
                throw stop(.yamlFeature, "a key must be plain text", range)
            }
            let (valueEvent, valueRange) = try next()
            let value = try node(valueEvent, valueRange, depth: depth)
            if let first = places[key] {
                faults.append(
                    Diagnostic(
                        .duplicateKey, "the key ‘\(key)’ stands here a second time", at: keyNode.location,
                        hint: "it stands first on line \(first.start.line)"))
                continue
            }
            places[key] = keyNode.location
            entries.append(YAMLEntry(key: key, keyLocation: keyNode.location, value: value))
        }
    }

    private mutating func next() throws(YAMLParser.Stop) -> (YAMLEventReader.Event, Range<Int>) {
        do throws(YAMLEventReader.Failure) {
            return try reader.next()
        } catch {
            throw YAMLParser.Stop(faults: faults + [Self.syntaxFault(error, marks)])
        }
    }

    private func stop(_ code: DiagnosticCode, _ message: String, _ range: Range<Int>) -> YAMLParser.Stop {
        YAMLParser.Stop(faults: faults + [Diagnostic(code, message, at: marks.location(range))])
    }

    private static func syntaxFault(_ failure: YAMLEventReader.Failure, _ marks: ScalarOffsets) -> Diagnostic {
        Diagnostic(.yamlSyntax, failure.problem, at: marks.location(failure.offset..<failure.offset))
    }
}
