/// The characters of each slice of Inter, in the order of the slices in the embedded files. Written by `subset.py`,
/// which is next to the fonts.
enum InterSlices {
    static let characters: [String] = [
        // Common letters
        " (),-./:ABCDEFGHILMNOPRSTUWabcdefghiklmnoprstuvwxy",
        // Digits
        "0123456789",
        // Rare letters
        "JKQVXYZjqz",
        // Other punctuation of ASCII
        "!\"#$%&'*+;<=>?@[\\]^_`{|}~",
        // Signs of measures, middle dot, no-break space
        "\u{A0}°±²³·×",
        // Dashes, quotation marks, bullets
        "‐‑‒–—‘’‚“”„†•…′″‹›",
        // Other signs of Latin-1
        "¡¢£¤¥¦§¨©ª«¬\u{AD}®¯´µ¶¸¹º»¼½¾¿÷",
        // Small letters of Latin-1
        "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ",
        // Capitals of Latin-1
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ",
        // Currency, arrows, relations
        "€™←↑→↓↔−≈≠≤≥",
        // Small letters of Latin Extended-A
        "āăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĸĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžſ",
        // Capitals of Latin Extended-A
        "ĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ",
    ]
}
