import Model

package enum LinePalette {
    /// The slots in order, those with names first. Every colour has a contrast of 3:1 or more with every surface in
    /// both themes, and of 4.5:1 with the canvas, which is the colour of the letters on its badges.
    package static let table: [LineAppearance] = named + unnamed

    private static let named: [LineAppearance] = [
        LineAppearance(color(0, "#0A805A", "#3FE3A3"), .triangle),
        LineAppearance(color(1, "#1A4BE3", "#5F93FA"), .triangle, dashes: [11, 4.5]),
        .dots(color(2, "#85380F", "#E68C5F"), .vee),
        LineAppearance(color(3, "#BC2E91", "#F7629F"), .diamond, dashes: [12, 4, 2.5, 4]),
        LineAppearance(color(4, "#6E26A8", "#C6A3EA"), .hollowTriangle, dashes: [5, 3.5]),
        .rails(color(5, "#8F6C10", "#EDC65C"), .triangle),
        LineAppearance(color(6, "#2C3440", "#E1E6ED"), .vee, dashes: [10, 4, 2.5, 4, 2.5, 4], width: 2.2),
    ]

    private static let unnamed: [LineAppearance] = [
        LineAppearance(color(7, "#2F72A5", "#6C8B9B"), .hollowDiamond, dashes: [22, 5]),
        LineAppearance(color(8, "#283A01", "#85985C"), .barredTriangle, dashes: [9, 4, 9, 4, 2.5, 4]),
        .rails(color(9, "#D70757", "#F44356"), .vee, dashes: [13, 4]),
        LineAppearance(color(10, "#964C64", "#FAA4B0"), .diamond, dashes: [2.5, 3.5]),
        LineAppearance(color(11, "#1B2171", "#C65AD3"), .chevrons, dashes: [18, 4, 6, 4]),
        LineAppearance(color(12, "#6F6E57", "#C3E8AC"), .hollowDiamond),
        .dots(color(13, "#4B6D03", "#3D9913"), .barredTriangle),
        LineAppearance(color(14, "#56131A", "#A88A7F"), .hollowTriangle, dashes: [12, 4, 2.5, 4, 2.5, 4, 2.5, 4]),
        LineAppearance(color(15, "#C0221E", "#D36900"), .chevrons, dashes: [11, 4.5]),
        .rails(color(16, "#604478", "#B0739F"), .hollowDiamond),
        LineAppearance(color(17, "#385FB8", "#88C0F9"), .barredTriangle, dashes: [5, 3.5]),
        LineAppearance(color(18, "#436970", "#5CCDC7"), .triangle, dashes: [6, 4, 6, 4, 6, 9]),
        LineAppearance(color(19, "#B71DCB", "#F020CA"), .chevrons),
        LineAppearance(color(20, "#382919", "#FAD89D"), .vee, dashes: [22, 5]),
        LineAppearance(color(21, "#730C60", "#E983CE"), .chevrons, dashes: [12, 4, 2.5, 4]),
        .dots(color(22, "#644D17", "#A78121"), .hollowTriangle),
        .rails(color(23, "#9B5D44", "#E0C0B3"), .diamond, dashes: [13, 4]),
    ]

    private static func color(_ slot: Int, _ light: String, _ dark: String) -> ColorToken {
        let names = LineStyle.names
        return ColorToken("line-" + (slot < names.count ? names[slot] : "\(slot)"), light, dark)
    }
}
