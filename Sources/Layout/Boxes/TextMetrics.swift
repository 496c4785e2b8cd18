/// The width of text in Inter, computed from the font's own tables so that no machine's fonts change a layout.
package enum TextMetrics {
    /// The advance width in points. Kerning is left out: it makes Inter's text narrower by a few tenths of a percent.
    package static func width(_ text: String, _ style: TextStyle) -> Double {
        let table = advances(style.weight)
        var sum = 0
        for scalar in text.unicodeScalars { sum += advance(scalar, in: table) }
        return Double(sum) * style.size / 10_000
    }

    /// Breaks text at spaces into lines no wider than `limit`, and a word that is wider still after its slashes, hyphens
    /// and commas; only what is wider even so, between characters. Two lines are balanced.
    package static func wrap(_ text: String, _ style: TextStyle, limit: Double) -> [String] {
        if fitsAsItIs(text), width(text, style) <= limit { return [text] }
        let pieces = text.split(separator: " ").flatMap { Self.pieces(String($0), style, limit: limit) }
        var lines: [[Piece]] = []
        for piece in pieces {
            if let last = lines.last, width(joined(last + [piece]), style) <= limit {
                lines[lines.count - 1].append(piece)
            } else {
                lines.append([piece])
            }
        }
        guard lines.count == 2 else { return lines.map(joined) }
        let splits = (1..<pieces.count).map { (joined(pieces[..<$0]), joined(pieces[$0...])) }
        let best = splits.min { difference($0, style) < difference($1, style) }
        return best.map { [$0.0, $0.1] } ?? lines.map(joined)
    }

    /// A word, or a part of one that is too wide for a line.
    private struct Piece {
        var text: String
        var continuesWord: Bool
    }

    private static func joined(_ pieces: some Collection<Piece>) -> String {
        pieces.reduce(into: "") { line, piece in
            if !line.isEmpty, !piece.continuesWord { line += " " }
            line += piece.text
        }
    }

    /// Whether the words of a text are ASCII and have one space between each two.
    private static func fitsAsItIs(_ text: String) -> Bool {
        let space = UInt8(ascii: " ")
        var last = space
        for byte in text.utf8 {
            if byte >= 0x80 || (byte == space && last == space) { return false }
            last = byte
        }
        return last != space
    }

    private static func pieces(_ word: String, _ style: TextStyle, limit: Double) -> [Piece] {
        guard width(word, style) > limit else { return [Piece(text: word, continuesWord: false)] }
        let parts = parts(of: word).flatMap { broken($0, style, limit: limit) }
        return parts.enumerated().map { Piece(text: $1, continuesWord: $0 > 0) }
    }

    /// The parts of a word that end with signs after which it may be broken.
    private static func parts(of word: String) -> [String] {
        var parts = [""]
        for character in word {
            if let last = parts[parts.count - 1].last, isJoint(last), !isJoint(character) { parts.append("") }
            parts[parts.count - 1].append(character)
        }
        return parts
    }

    private static func isJoint(_ character: Character) -> Bool { "/-,".contains(character) }

    private static func broken(_ part: String, _ style: TextStyle, limit: Double) -> [String] {
        guard width(part, style) > limit else { return [part] }
        var pieces = [""]
        for character in part {
            let longer = pieces[pieces.count - 1] + String(character)
            if width(longer, style) <= limit || pieces[pieces.count - 1].isEmpty {
                pieces[pieces.count - 1] = longer
            } else {
                pieces.append(String(character))
            }
        }
        return pieces
    }

    private static func difference(_ lines: (String, String), _ style: TextStyle) -> Double {
        abs(width(lines.0, style) - width(lines.1, style))
    }

    private static func advances(_ weight: TextStyle.Weight) -> [UInt16] {
        switch weight {
        case .regular: InterAdvances.regular
        case .medium: InterAdvances.medium
        case .semibold: InterAdvances.semibold
        case .bold: InterAdvances.bold
        }
    }

    /// Ten-thousandths of an em. What Inter's subset lacks is drawn in a font of the reader's, so it gets a width that
    /// hardly any font exceeds.
    private static func advance(_ scalar: Unicode.Scalar, in table: [UInt16]) -> Int {
        let value = scalar.value
        if value >= InterAdvances.first, value < InterAdvances.first + UInt32(InterAdvances.contiguousCount) {
            let width = Int(table[Int(value - InterAdvances.first)])
            if width > 0 { return width }
        } else if let index = InterAdvances.punctuation.firstIndex(of: value) {
            let width = Int(table[InterAdvances.contiguousCount + index])
            if width > 0 { return width }
        }
        return fallbackAdvance(scalar)
    }

    private static func fallbackAdvance(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        switch scalar.value {
        case 0x1F000...0x1FAFF, 0x2600...0x27BF: return 14_000
        case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
            0x20000...0x3FFFF:
            return 10_400
        default: return 8_200
        }
    }
}
