import CYAML

/// The events of a YAML text, one after another. Owns libyaml's parser.
///
/// Places are offsets in Unicode scalars, because libyaml does not count lines as editors do.
struct YAMLEventReader: ~Copyable {
    enum Event {
        case scalar(String, isPlain: Bool, anchor: String?)
        case sequenceStart(anchor: String?), sequenceEnd
        case mappingStart(anchor: String?), mappingEnd
        /// The name of an anchor before it, whose value it repeats.
        case alias(String)
        case documentStart, documentEnd
        case streamEnd
        /// A part of YAML that the format does not use.
        case tag
        case other
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// - Parameter text: must outlive the reader.
    init(_ text: UnsafeBufferPointer<UInt8>) throws(YAMLReadError) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        if yaml_parser_initialize(parser) == 0 {
            // libyaml has freed what it had.
            parser.deallocate()
            throw YAMLReadError(problem: "out of memory", offset: 0)
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    mutating func next() throws(YAMLReadError) -> (Event, Range<Int>) {
        var raw = yaml_event_t()
        defer { yaml_event_delete(&raw) }
        guard yaml_parser_parse(parser, &raw) != 0 else { throw failure }
        let start = Int(raw.start_mark.index)
        return (Self.event(raw), start..<max(start, Int(raw.end_mark.index)))
    }

    private static func event(_ raw: yaml_event_t) -> Event {
        switch raw.type {
        case YAML_SCALAR_EVENT:
            let scalar = raw.data.scalar
            guard scalar.tag == nil else { return .tag }
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            return .scalar(
                String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE,
                anchor: name(scalar.anchor))
        case YAML_SEQUENCE_START_EVENT:
            let sequence = raw.data.sequence_start
            return sequence.tag == nil ? .sequenceStart(anchor: name(sequence.anchor)) : .tag
        case YAML_MAPPING_START_EVENT:
            let mapping = raw.data.mapping_start
            return mapping.tag == nil ? .mappingStart(anchor: name(mapping.anchor)) : .tag
        case YAML_ALIAS_EVENT: return .alias(name(raw.data.alias.anchor) ?? "")
        case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
        case YAML_MAPPING_END_EVENT: return .mappingEnd
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .streamEnd
        default: return .other
        }
    }

    private static func name(_ anchor: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        anchor.map { String(cString: $0) }
    }

    private var failure: YAMLReadError {
        let raw = parser.pointee
        let problem = raw.problem.map { String(cString: $0) } ?? ""
        if raw.error == YAML_READER_ERROR { return YAMLReadError(problem: problem, offset: Int(raw.mark.index)) }
        var error = YAMLReadError(problem: problem, offset: Int(raw.problem_mark.index))
        if let context = raw.context {
            error.context = String(cString: context)
            error.contextOffset = Int(raw.context_mark.index)
        }
        return error
    }
}
