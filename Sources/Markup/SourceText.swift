import Diagnostics

extension SourceFile {
    /// What keeps the bytes from being text that every view can carry: a byte sequence that is not UTF-8 or a
    /// character that XML forbids (XML 1.0, production 2) or advises against. `nil` where there is none.
    package var textFault: Diagnostic? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let range = error.byteOffsets
            return Diagnostic(
                .invalidUTF8, "these bytes are not UTF-8", at: location(range.lowerBound..<range.upperBound))
        }
        guard let offset = firstForbiddenCharacter else { return nil }
        return Diagnostic(
            .controlCharacter, "a character that cannot be shown stands here", at: location(offset..<offset))
    }

    private var firstForbiddenCharacter: Int? {
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
