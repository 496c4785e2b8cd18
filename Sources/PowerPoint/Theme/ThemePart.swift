import OfficeOpenXML
import SVG

/// The theme with Portolan's palette, in the light or the dark look.
enum ThemePart {
    /// In the dark look the dark pair is the ground; `SlideMaster` maps it so.
    static func bytes(_ theme: PictureTheme) -> [UInt8] {
        let isDark = theme == .dark
        func color(_ slot: ThemeSlot) -> String { String(slot.token.value(in: theme).dropFirst()) }
        let accents: [ThemeSlot] = [.accent1, .accent2, .accent3, .accent4, .accent5, .accent6]
        return OfficeTheme(
            name: isDark ? "Portolan dark" : "Portolan",
            colors: OfficeTheme.Colors(
                dark1: color(isDark ? .ground : .ink), light1: color(isDark ? .ink : .ground),
                dark2: color(isDark ? .secondGround : .secondInk), light2: color(isDark ? .secondInk : .secondGround),
                accents: accents.map(color), link: color(.accent2), visitedLink: color(.accent5))
        ).bytes
    }
}
