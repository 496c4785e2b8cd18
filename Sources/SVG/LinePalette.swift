import Model

package enum LinePalette {
    /// The slots in order, those with names first. Every colour has a contrast of 3:1 or more with every surface in
    /// both themes, and of 4.5:1 with the canvas, which is the colour of the letters on its badges. Under these bounds
    /// those without names were chosen, by a search, to be as far from all others as they get for readers with and
    /// without full colour vision. In greyscale some are alike, so no two slots have the same dashes and width.
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
        LineAppearance(color(7, "#0075DF", "#00C0B6"), .hollowDiamond, dashes: [19, 7]),
        LineAppearance(color(8, "#4F2900", "#CAF9D5"), .barredTriangle, dashes: [9, 4, 9, 4, 2.5, 4]),
        .rails(color(9, "#E7016A", "#F4385E"), .vee, dashes: [13, 4]),
        LineAppearance(color(10, "#807279", "#FFA2CE"), .diamond, dashes: [2.5, 3.5]),
        LineAppearance(color(11, "#003077", "#7A7FBA"), .chevrons, dashes: [16, 5, 6, 5]),
        .dots(color(12, "#7C0029", "#9DDEFF"), .hollowTriangle, gaps: [5, 11]),
        LineAppearance(color(13, "#005546", "#569301"), .triangle, dashes: [6, 9]),
        LineAppearance(color(14, "#607F3F", "#997F63"), .hollowTriangle, dashes: [5, 3.5, 5, 9.5]),
        LineAppearance(color(15, "#ED0000", "#FF2900"), .barredTriangle, dashes: [12, 4, 2.5, 4, 2.5, 4, 2.5, 4]),
        .rails(color(16, "#610058", "#BAB100"), .chevrons, dashes: [5, 4]),
        LineAppearance(color(17, "#0000FA", "#419088"), .vee, dashes: [6, 4, 6, 4, 6, 10]),
        .band(color(18, "#723E6A", "#99E600"), .hollowDiamond),
        .dots(color(19, "#BD00FF", "#F500B9"), .triangle, gaps: [10], width: 4.6),
        .band(color(20, "#382919", "#A8C47D"), .vee, dashes: [10, 6]),
        LineAppearance(color(21, "#0B00B1", "#A35DFF"), .diamond, dashes: [24, 5, 3, 5, 3, 5]),
        .rails(color(22, "#BD082A", "#91FF93"), .hollowDiamond, dashes: [14, 4, 3, 4]),
        .band(color(23, "#6D71AC", "#F1F701"), .barredTriangle, dashes: [4, 4]),
    ]

    private static func color(_ slot: Int, _ light: String, _ dark: String) -> ColorToken {
        ColorToken("line-" + LineStyle.ID(slot: slot).colorName, light, dark)
    }
}
