import Model
import Words

/// The legends of a diagram with one to four columns, of which each picture takes the one that suits its shape. Empty
/// where there is nothing to explain.
struct LegendChoice: Sendable {
    /// By number of columns, with what the ends of lines mean on as many lines as needed.
    let tables: [Legend]
    /// The same, as wide as it takes to have that on one line, and then with that at the right.
    let strips: [Legend]

    init(_ rows: [LegendRow], of diagram: ResolvedDiagram, _ text: LegendSize, _ words: PictureWords) {
        let rows = rows.map { LegendColumn.Row($0, text) }
        let key = LegendKey(diagram, text, words)
        tables = rows.isEmpty ? [] : (1...4).map { Legend(rows, key, text, columns: $0) }
        strips = tables.map(\.withKeyOnOneLine) + tables.flatMap(\.withKeyAtRight)
    }
}

/// The legends of pictures that are seen in a room.
struct RoomLegends: Sendable {
    let usual: LegendChoice
    /// In less room, with text of the same size.
    let compact: LegendChoice

    init(_ rows: [LegendRow], of diagram: ResolvedDiagram, _ words: PictureWords) {
        usual = LegendChoice(rows, of: diagram, .room, words)
        compact = LegendChoice(rows, of: diagram, .compactRoom, words)
    }
}
