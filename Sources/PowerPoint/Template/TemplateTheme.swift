import TextFormats
import XMLReading

/// Whether the slides of a template are dark.
enum TemplateTheme {
    /// - Parameter path: of the master.
    static func isDark(
        _ master: XMLTree, at path: String, _ package: TemplatePackage
    ) throws(DeckTemplate.Fault) -> Bool {
        guard let theme = try package.relations(path).first(where: { $0.kind == "theme" })?.path else {
            throw DeckTemplate.Fault("a slide master in it has no theme")
        }
        let name = ground(master)
        let colors = try package.tree(theme).first("themeElements")?.first("clrScheme")
        let color = colors?.first(name)?.children.first
        guard let text = color?.attributes["lastClr"] ?? color?.attributes["val"], text.count == 6 else { return false }
        return HSLColor("#" + text).luminance < 0.5
    }

    /// The slot of the theme that is the background: what the master names, or `bg1`, through its map of colors.
    private static func ground(_ master: XMLTree) -> String {
        let background = master.first("cSld")?.first("bg")?.subtree.first { $0.localName == "schemeClr" }
        let named = background?.attributes["val"] ?? "bg1"
        return master.first("clrMap")?.attributes[named] ?? named
    }
}
