import Diagnostics

/// Characters that XML forbids (XML 1.0, production 2) or advises against.
package enum ControlCharacter: Check {
    package static let code = DiagnosticCode(
        "control-character", .error, title: "Control character",
        explanation: """
            The file has a control character or a noncharacter, which HTML and SVG cannot carry. Delete it; it often comes \
            from copying out of another program. The rest of the file was not checked.
            """,
        wrong: [.flow("summary: A clerk «\u{7}orders.")], right: [.flow("summary: A clerk orders.")])

    /// Reports the first one. The bytes must be UTF-8.
    static func check(_ file: SourceFile, _ diagnostics: DiagnosticBag) {
        guard let offset = file.bytes.withUnsafeBufferPointer(firstOffset) else { return }
        diagnostics.report(
            ControlCharacter.self, "a control character cannot be shown", at: file.location(offset..<offset))
    }

    private static func firstOffset(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        bytes.indices.first { index in
            switch bytes[index] {
            case 0x09, 0x0A, 0x0D: false
            case 0..<0x20, 0x7F: true
            // U+0080 to U+009F
            case 0xC2: (0x80...0x9F).contains(bytes[index + 1])
            // U+FFFE, U+FFFF
            case 0xEF: bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
            default: false
            }
        }
    }
}
