import Layout
import Model
import TextFormats

/// The shapes that a picture draws in many places, each of which it contains once: glyphs of outlined text, and icons.
///
/// Without a prefix an id means the same shape in every picture, so that several files can be put into one page.
struct SVGDefinitions {
    private struct GlyphKey: Hashable {
        var weight: TextStyle.Weight
        var character: Unicode.Scalar
    }

    private let idPrefix: String
    private(set) var bytes: [UInt8] = []
    private var glyphs: Set<GlyphKey> = []
    private var icons: Set<Icon> = []

    /// - Parameter idPrefix: of the ids, without the hyphen that follows it; made of letters, digits, hyphens and
    ///   underscores.
    init(idPrefix: String) { self.idPrefix = idPrefix.isEmpty ? "" : idPrefix + "-" }

    /// Adds a glyph's outline where it is not there yet, and writes its id.
    mutating func writeID(
        of glyph: SetText.PlacedGlyph, _ weight: TextStyle.Weight, to output: inout [UInt8]
    ) {
        if glyphs.insert(GlyphKey(weight: weight, character: glyph.character)).inserted {
            bytes.append(text: "<path id=\"")
            bytes.append(id: glyph.character, weight, prefix: idPrefix)
            bytes.append(text: "\" d=\"")
            bytes += glyph.outline
            bytes.append(text: "\"/>\n")
        }
        output.append(id: glyph.character, weight, prefix: idPrefix)
    }

    /// Adds an icon's strokes where they are not there yet.
    ///
    /// - Returns: its id.
    mutating func id(of icon: Icon) -> String {
        let id = idPrefix + "icon-" + icon.rawValue
        if icons.insert(icon).inserted {
            bytes.append(text: "<path id=\"")
            MarkupEscaping.svgValue.append(id, to: &bytes)
            bytes.append(text: "\" d=\"\(icon.pathData)\" stroke-linecap=\"round\"/>\n")
        }
        return id
    }
}

extension TextStyle.Weight {
    fileprivate var initial: UInt8 {
        switch self {
        case .regular: UInt8(ascii: "r")
        case .medium: UInt8(ascii: "m")
        case .semibold: UInt8(ascii: "s")
        case .bold: UInt8(ascii: "b")
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(id character: Unicode.Scalar, _ weight: TextStyle.Weight, prefix: String) {
        append(text: prefix)
        append(weight.initial)
        append(name: character)
    }

    /// A letter or digit as it is, anything else in two hexadecimal digits or more.
    fileprivate mutating func append(name character: Unicode.Scalar) {
        switch character {
        case "0"..."9", "A"..."Z", "a"..."z": append(UInt8(ascii: character))
        default: append(hexadecimal: character.value)
        }
    }

    fileprivate mutating func append(hexadecimal value: UInt32) {
        if value >= 16 { append(hexadecimal: value / 16) }
        let digit = UInt8(value % 16)
        append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
}
