import Layout

/// The embedded fonts, read once.
enum FontOutlines {
    static func font(_ weight: TextStyle.Weight) -> OutlineFont? {
        switch weight {
        case .regular: regular
        case .medium: medium
        case .semibold: semibold
        case .bold: bold
        }
    }

    private static let regular = OutlineFont(Asset.outlines(.regular))
    private static let medium = OutlineFont(Asset.outlines(.medium))
    private static let semibold = OutlineFont(Asset.outlines(.semibold))
    private static let bold = OutlineFont(Asset.outlines(.bold))
}
