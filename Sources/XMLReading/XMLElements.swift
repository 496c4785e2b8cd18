import CExpat

/// Reads XML piece by piece, without document types: files of offices and pictures need none, and entities of a document
/// could grow without bound.
package enum XMLElements {
    /// What was read.
    package enum Event {
        case start(String, attributes: [String: String])
        case end(String)
        case text(String)
    }

    /// What is wrong with a document.
    package struct Failure: Error {
        package let reason: String
        /// Counted from 1.
        package let line: Int
    }

    /// - Parameters:
    ///   - keepsPrefixes: whether names are as they are written, with the prefixes of their namespaces.
    ///   - receive: is handed each part in order.
    package static func read(
        _ bytes: [UInt8], keepsPrefixes: Bool = false, _ receive: (Event) -> Void
    ) throws(Failure) {
        guard let parser = XML_ParserCreate(nil) else { throw Failure(reason: "there is no memory", line: 1) }
        defer { XML_ParserFree(parser) }
        let failure = withoutActuallyEscaping(receive) { receive -> Failure? in
            let receiver = Receiver(parser, keepsPrefixes, receive)
            return withExtendedLifetime(receiver) { receiver.parse(bytes) }
        }
        if let failure { throw failure }
    }

    /// What the C library's callbacks get.
    private final class Receiver {
        private let parser: XML_Parser
        private let keepsPrefixes: Bool
        private let receive: (Event) -> Void

        init(_ parser: XML_Parser, _ keepsPrefixes: Bool, _ receive: @escaping (Event) -> Void) {
            self.parser = parser
            self.keepsPrefixes = keepsPrefixes
            self.receive = receive
        }

        func parse(_ bytes: [UInt8]) -> Failure? {
            XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
            XML_SetElementHandler(
                parser,
                { receiver, name, attributes in
                    guard let receiver = Receiver.from(receiver), let name else { return }
                    receiver.receive(.start(receiver.text(name), attributes: receiver.pairs(attributes)))
                },
                { receiver, name in
                    guard let receiver = Receiver.from(receiver), let name else { return }
                    receiver.receive(.end(receiver.text(name)))
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

        private func text(_ name: UnsafePointer<XML_Char>) -> String {
            let name = String(cString: name)
            return keepsPrefixes
                ? name : name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
        }

        private func pairs(
            _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
        ) -> [String: String] {
            guard var next = attributes else { return [:] }
            var pairs: [String: String] = [:]
            while let name = next[0], let value = next[1] {
                pairs[text(name)] = String(cString: value)
                next += 2
            }
            return pairs
        }
    }
}
