/// Escaping of text and attribute values in XML and HTML; values are quoted with `"`. The vocabularies differ in what they
/// cannot hold, and in what is to become of white space.
package struct MarkupEscaping: Sendable {
    /// Scalars that a vocabulary allows in no form. Of control characters, white space is in none of them.
    private enum Forbidden {
        /// Control characters of ASCII, U+FFFE and U+FFFF (XML 1.0, 2.2).
        case inXML
        /// All control characters and noncharacters (HTML, 13.1.4).
        case inHTML
    }

    private let escaping: ByteEscaping
    /// By ASCII byte; empty for bytes that are written as they are.
    private let replacements: [[UInt8]]
    private let forbidden: Forbidden
    /// Written for each forbidden scalar.
    private let substitute: [UInt8]

    private init(_ replacements: [Unicode.Scalar: String], forbidden: Forbidden, substitute: String) {
        var table = [[UInt8]](repeating: [], count: 128)
        for (scalar, text) in replacements { table[Int(scalar.value)] = Array(text.utf8) }
        self.replacements = table
        self.forbidden = forbidden
        self.substitute = Array(substitute.utf8)
        escaping = ByteEscaping { byte in
            switch byte {
            case ..<0x20, 0x7F, 0xC2, 0xEF, 0xF0...0xF4: true
            case ..<0x80: !table[Int(byte)].isEmpty
            default: false
            }
        }
    }

    private static let markup: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;"]

    /// HTML, text and values alike.
    package static let html = MarkupEscaping(
        markup.merging(["\"": "&quot;", "'": "&#39;", "\r": "\u{FFFD}"]) { $1 }, forbidden: .inHTML,
        substitute: "\u{FFFD}")

    /// SVG's text, which means the same in a file of its own and inside a page.
    package static let svgText = MarkupEscaping(
        markup.merging(["\t": "\n", "\r": "\n"]) { $1 }, forbidden: .inHTML, substitute: "")

    /// SVG's attribute values, likewise.
    package static let svgValue = MarkupEscaping(
        markup.merging(["\"": "&quot;", "\t": " ", "\n": " ", "\r": " "]) { $1 }, forbidden: .inHTML, substitute: "")

    /// XML that holds data: white space is kept in text and values.
    package static let xml = MarkupEscaping(
        markup.merging(["\"": "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"]) { $1 }, forbidden: .inXML,
        substitute: "\u{FFFD}")

    package func append(_ text: String, to output: inout [UInt8]) {
        escaping.append(text, to: &output) { bytes, index, output in
            let byte = bytes[index]
            if byte < 0x80, !replacements[Int(byte)].isEmpty {
                output.append(contentsOf: replacements[Int(byte)])
                return 1
            }
            let length = lengthOfForbiddenScalar(bytes, at: index)
            if length > 0 { output.append(contentsOf: substitute) }
            return length
        }
    }

    /// How many bytes the scalar at `index` has if it is forbidden; else 0.
    private func lengthOfForbiddenScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch (bytes[index], forbidden) {
        case (0x09, _), (0x0A, _), (0x0D, _): 0
        case (..<0x20, _), (0x7F, .inHTML): 1
        case (0xC2, .inHTML): bytes[index + 1] < 0xA0 ? 2 : 0
        case (0xEF, _) where bytes[index + 1] == 0xBF: bytes[index + 2] >= 0xBE ? 3 : 0
        case (0xEF, .inHTML) where bytes[index + 1] == 0xB7: (0x90...0xAF).contains(bytes[index + 2]) ? 3 : 0
        case (0xF0..., .inHTML):
            bytes[index + 1] & 0x0F == 0x0F && bytes[index + 2] == 0xBF && bytes[index + 3] >= 0xBE ? 4 : 0
        default: 0
        }
    }
}
