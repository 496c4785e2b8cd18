import Layout

/// The outlines of the embedded fonts, read once: those of ASCII, and the others where something needs one of them.
enum FontOutlines {
    /// `nil` where the font lacks the character.
    static func glyph(_ scalar: Unicode.Scalar, _ weight: TextStyle.Weight) -> GlyphTable.Glyph? {
        (scalar.isASCII ? ascii(weight) : others(weight))?.glyph(scalar)
    }

    private static func ascii(_ weight: TextStyle.Weight) -> GlyphTable? {
        switch weight {
        case .regular: regular
        case .medium: medium
        case .semibold: semibold
        case .bold: bold
        }
    }

    private static func others(_ weight: TextStyle.Weight) -> GlyphTable? {
        switch weight {
        case .regular: otherRegular
        case .medium: otherMedium
        case .semibold: otherSemibold
        case .bold: otherBold
        }
    }

    private static let regular = table(.regular)
    private static let medium = table(.medium)
    private static let semibold = table(.semibold)
    private static let bold = table(.bold)
    private static let otherRegular = otherTable(.regular)
    private static let otherMedium = otherTable(.medium)
    private static let otherSemibold = otherTable(.semibold)
    private static let otherBold = otherTable(.bold)

    private static func table(_ weight: TextStyle.Weight) -> GlyphTable? {
        OutlineFont(Asset.outlines(weight)).map { GlyphTable($0, 0..<0x80, hasOthers: false) }
    }

    private static func otherTable(_ weight: TextStyle.Weight) -> GlyphTable? {
        OutlineFont(Asset.outlines(weight)).map { GlyphTable($0, 0x80..<0x180, hasOthers: true) }
    }
}
