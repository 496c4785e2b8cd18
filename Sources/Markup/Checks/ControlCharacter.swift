import Diagnostics
import TextFormats

/// Characters that steer what shows a text instead of being shown, and noncharacters, which XML forbids or advises against
/// (XML 1.0, production 2). They are refused as bytes, as escapes of YAML and as entities of Markdown alike.
package enum ControlCharacter: Check {
    package static let code = DiagnosticCode(
        "control-character", .error, title: "Control character",
        explanation: """
            The file has a control character, a noncharacter, or a character that overrides the direction of text. HTML and \
            SVG cannot carry it, or it could show readers something else than what is written. Delete it; it often comes \
            from copying out of another program. Where it is in the file as such, the rest was not checked.
            """,
        wrong: [.flow("summary: A clerk «\u{7}orders.")], right: [.flow("summary: A clerk orders.")])

    /// Reports the first one of a file. The bytes must be UTF-8.
    static func check(_ file: SourceFile, _ diagnostics: DiagnosticBag) {
        guard let offset = file.bytes.withUnsafeBufferPointer({ firstOffset(in: $0, allowing: [0x09, 0x0A, 0x0D]) })
        else { return }
        report(file.location(offset..<offset), diagnostics)
    }

    /// Reports the first one of a value that YAML has read.
    ///
    /// - Parameter location: the value's, quotes included.
    static func check(_ text: String, at location: SourceLocation, _ diagnostics: DiagnosticBag) {
        guard contains(text) else { return }
        let escape = YAMLEscapes(of: location).first { !isAllowed($0.scalar) }
        report(escape?.location ?? location, diagnostics)
    }

    /// Reports those that entities stand for: the first in each text, and in each address.
    static func check(_ document: Document, _ diagnostics: DiagnosticBag) {
        document.forEachInline { inline in
            switch inline.content {
            case .text(let text):
                if let offset = text.bytes.withUnsafeBufferPointer({ firstOffset(in: $0, allowing: [0x09, 0x0A]) }) {
                    report(text.location(offset..<(offset + 1)), diagnostics)
                }
            case .link(let destination, _) where contains(destination): report(inline.location, diagnostics)
            default: break
            }
        }
        document.forEachBlock { block in
            if case .code(let language?, _) = block.content, contains(language) { report(block.location, diagnostics) }
        }
    }

    private static func report(_ place: SourceLocation, _ diagnostics: DiagnosticBag) {
        diagnostics.report(ControlCharacter.self, "a control character cannot be shown", at: place)
    }

    private static func contains(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { firstOffset(in: $0, allowing: [0x09, 0x0A]) != nil }
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: true
        case 0xFFFE, 0xFFFF: false
        default: !ControlCharacters.contain(scalar)
        }
    }

    private static func firstOffset(in bytes: UnsafeBufferPointer<UInt8>, allowing allowed: [UInt8]) -> Int? {
        bytes.indices.first { index in
            switch bytes[index] {
            case ..<0x20, 0x7F: !allowed.contains(bytes[index])
            case 0xC2, 0xE2: ControlCharacters.length(in: bytes, at: index) > 0
            // U+FFFE, U+FFFF
            case 0xEF: bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
            default: false
            }
        }
    }
}
