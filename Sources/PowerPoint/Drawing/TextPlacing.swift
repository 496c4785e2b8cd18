import Layout

/// Lines of text inside a shape, where the layout has them.
struct TextPlacing {
    /// How far from a round corner PowerPoint's shapes have their text, in radii: a square in a quarter of a circle.
    static let cornerInset = 1 - 0.5.squareRoot()

    let runs: [TextRun]
    /// Where the shape has its text, if it has no insets.
    let frame: Rect
    /// Whether the text stays at the top where the shape grows, as that of a box that contains others.
    var staysAtTop = false

    func text(_ palette: ShapePalette, paragraphs: [[ShapeText.Run]]) -> ShapeText? {
        guard let first = runs.first, let last = runs.last else { return nil }
        let size = first.style.size
        let lefts = runs.map(\.origin.x)
        let isCentered = runs.count > 1 && Set(lefts.map { ($0 * 10).rounded() }).count > 1
        var insets = ShapeText.Insets()
        let scale = palette.scale
        if isCentered {
            let middle = runs.map { $0.origin.x + $0.width / 2 }.reduce(0, +) / Double(runs.count)
            let off = 2 * (middle - frame.center.x)
            (insets.left, insets.right) = (scale.length(max(off, 0)), scale.length(max(-off, 0)))
        } else {
            insets.left = scale.length((lefts.min() ?? frame.left) - frame.left)
        }
        let middle = (first.origin.y + last.origin.y) / 2 - FontBox.middle * size
        let pitch = runs.count > 1 ? (last.origin.y - first.origin.y) / Double(runs.count - 1) : FontBox.height * size
        if staysAtTop {
            let height = Double(runs.count - 1) * pitch + FontBox.height * size
            insets.top = scale.length(max(middle - height / 2 - frame.top, 0))
        } else {
            let off = 2 * (middle - frame.center.y)
            (insets.top, insets.bottom) = (scale.length(max(off, 0)), scale.length(max(-off, 0)))
        }
        return ShapeText(
            paragraphs: paragraphs, alignment: isCentered ? .center : .left, anchor: staysAtTop ? .top : .middle,
            insets: insets,
            lineSpacing: runs.count > 1 ? Int((pitch / (FontBox.height * 1.03 * size) * 100_000).rounded()) : nil)
    }
}
