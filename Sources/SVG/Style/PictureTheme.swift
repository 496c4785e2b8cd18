/// The theme whose colors a picture has.
package enum PictureTheme: String, Sendable, Hashable, CaseIterable {
    /// Both themes are in the picture and the reader's system chooses. Only programs that support CSS show the dark one.
    case auto
    /// One theme, in attributes that every program understands.
    case light, dark
}

extension ColorToken {
    /// `#RRGGBB`, as attributes carry it.
    package func value(in theme: PictureTheme) -> String { theme == .dark ? dark : light }
}
