import CExpat

/// Reads XML piece by piece, without document types: what spreadsheets write has none, and entities of a document could
/// grow without bound.
enum XMLElements {
    /// What was read. Names are without prefixes.
    enum Event {
        case start(String, attributes: [String: String])
        case end(String)
        case text(String)
    }

    /// What is wrong with a document.
    struct Failure: Error {
        let reason: String
        /// Counted from 1.
        let line: Int
    }

    /// - Parameter receive: is handed each part in order.
    static func read(_ bytes: [UInt8], _ receive: (Event) -> Void) throws(Failure) {
        guard let parser = XML_ParserCreate(nil) else { throw Failure(reason: "there is no memory", line: 1) }
        defer { XML_ParserFree(parser) }
        let failure = withoutActuallyEscaping(receive) { receive -> Failure? in
            let receiver = Receiver(parser, receive)
            return withExtendedLifetime(receiver) { receiver.parse(bytes) }
        }
        if let failure { throw failure }
    }

    /// What the C library's callbacks get.
    private final class Receiver {
        private let parser: XML_Parser
        private let receive: (Event) -> Void

        init(_ parser: XML_Parser, _ receive: @escaping (Event) -> Void) {
            self.parser = parser
            self.receive = receive
        }

        func parse(_ bytes: [UInt8]) -> Failure? {
            XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
            XML_SetElementHandler(
                parser,
                { receiver, name, attributes in
                    guard let receiver = Receiver.from(receiver), let name else { return }
                    receiver.receive(.start(Receiver.local(name), attributes: Receiver.pairs(attributes)))
                },
                { receiver, name in
                    guard let receiver = Receiver.from(receiver), let name else { return }
                    receiver.receive(.end(Receiver.local(name)))
                })
            XML_SetCharacterDataHandler(parser) { receiver, text, count in
                guard let receiver = Receiver.from(receiver), let text else { return }
                let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
                receiver.receive(.text(String(decoding: bytes, as: UTF8.self)))
            }
            XML_SetStartDoctypeDeclHandler(parser) { receiver, _, _, _, _ in
                guard let receiver = Receiver.from(receiver) else { return }
                XML_StopParser(receiver.parser, XML_Bool(XML_FALSE))
            }
            let status = bytes.withUnsafeBytes { text in
                XML_Parse(parser, text.bindMemory(to: CChar.self).baseAddress, Int32(text.count), 1)
            }
            guard status != XML_STATUS_OK else { return nil }
            let code = XML_GetErrorCode(parser)
            let reason =
                code == XML_ERROR_ABORTED
                ? "it declares a document type" : XML_ErrorString(code).map { String(cString: $0) } ?? "it is not XML"
            return Failure(reason: reason, line: Int(XML_GetCurrentLineNumber(parser)))
        }

        private static func from(_ pointer: UnsafeMutableRawPointer?) -> Receiver? {
            pointer.map { Unmanaged<Receiver>.fromOpaque($0).takeUnretainedValue() }
        }

        private static func local(_ name: UnsafePointer<XML_Char>) -> String {
            let name = String(cString: name)
            return name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
        }

        private static func pairs(
            _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
        ) -> [String: String] {
            guard var next = attributes else { return [:] }
            var pairs: [String: String] = [:]
            while let name = next[0], let value = next[1] {
                pairs[local(name)] = String(cString: value)
                next += 2
            }
            return pairs
        }
    }
}
