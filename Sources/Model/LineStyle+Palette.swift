extension LineStyle {
    /// Every line style, in the order in which channels get them. To add a style, add an entry.
    ///
    /// Every color has a contrast of 3:1 or more with every surface in both themes, and of 4.5:1 with the canvas, which
    /// is the color of the letters on its badges. The two colors of an entry are within 20 degrees of hue, and what has a
    /// color in the light is no gray in the dark. Within these bounds a search chose the colors of the entries without
    /// names, as far from all others as possible for readers with and without full color vision. In grayscale some are
    /// alike, so no two entries have the same dashes and width.
    package static let palette: [LineStyle] = [
        LineStyle(name: "platform", "#0A805A", "#3FE3A3", .triangle),
        LineStyle(name: "web", "#1A4BE3", "#5F93FA", .triangle, dashes: [11, 4.5]),
        .dots(name: "notify", "#85380F", "#E68C5F", .vee),
        LineStyle(name: "data", "#BC2E91", "#F7629F", .diamond, dashes: [12, 4, 2.5, 4]),
        LineStyle(name: "directory", "#6E26A8", "#C6A3EA", .hollowTriangle, dashes: [5, 3.5]),
        .rails(name: "session", "#8F6C10", "#EDC65C", .triangle),
        LineStyle(name: "human", "#2C3440", "#E1E6ED", .vee, dashes: [10, 4, 2.5, 4, 2.5, 4], width: 2.2),
        LineStyle("#0075DF", "#787BCD", .hollowDiamond, dashes: [19, 7]),
        LineStyle("#4F2900", "#A78E7B", .barredTriangle, dashes: [9, 4, 9, 4, 2.5, 4]),
        .rails("#E7016A", "#F4385E", .vee, dashes: [13, 4]),
        LineStyle("#807279", "#A57883", .diamond, dashes: [2.5, 3.5]),
        LineStyle("#003077", "#C8CDFF", .chevrons, dashes: [16, 5, 6, 5]),
        .dots("#7C0029", "#FFA0BF", .hollowTriangle, gaps: [5, 11]),
        LineStyle("#005546", "#86C5BE", .triangle, dashes: [6, 9]),
        LineStyle("#607F3F", "#ABAE89", .hollowTriangle, dashes: [5, 3.5, 5, 9.5]),
        LineStyle("#ED0000", "#FF2900", .barredTriangle, dashes: [12, 4, 2.5, 4, 2.5, 4, 2.5, 4]),
        .rails("#610058", "#FF00C8", .chevrons, dashes: [5, 4]),
        LineStyle("#0000FA", "#E75FFF", .vee, dashes: [6, 4, 6, 4, 6, 10]),
        .band("#723E6A", "#C065A1", .hollowDiamond),
        .dots("#BD00FF", "#EB81D0", .triangle, gaps: [10], width: 4.6),
        .band("#382919", "#B07D34", .vee, dashes: [10, 6]),
        LineStyle("#0B00B1", "#A859FF", .diamond, dashes: [24, 5, 3, 5, 3, 5]),
        .rails("#BD082A", "#FFB89D", .hollowDiamond, dashes: [14, 4, 3, 4]),
        .band("#6D71AC", "#A497B9", .barredTriangle, dashes: [4, 4]),
    ]

    /// The names by which a catalog can pin a channel to a style, in the palette's order.
    package static let names = palette.compactMap(\.name)
}
