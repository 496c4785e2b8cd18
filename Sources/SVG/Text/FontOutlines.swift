import Layout

/// The outlines of the embedded fonts, read once.
enum FontOutlines {
    static func font(_ weight: TextStyle.Weight) -> GlyphTable? {
        switch weight {
        case .regular: regular
        case .medium: medium
        case .semibold: semibold
        case .bold: bold
        }
    }

    private static let regular = table(.regular)
    private static let medium = table(.medium)
    private static let semibold = table(.semibold)
    private static let bold = table(.bold)

    private static func table(_ weight: TextStyle.Weight) -> GlyphTable? {
        OutlineFont(Asset.outlines(weight)).map(GlyphTable.init)
    }
}
