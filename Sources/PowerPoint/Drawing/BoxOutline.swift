/// Outlines with as many connection sites as they need, which PowerPoint's own shapes do not have.
enum BoxOutline {
    private static let quarter = 5_400_000

    static func rounded(_ frame: SlideRect, _ radius: Int) -> [FreeForm.Step] {
        let r = min(radius, min(frame.width, frame.height) / 2)
        let (w, h) = (frame.width, frame.height)
        func corner(_ quarters: Int) -> FreeForm.Step {
            .arc(rx: r, ry: r, start: quarters * quarter, sweep: quarter)
        }
        return [
            .move(SlidePoint(x: 0, y: r)), corner(2), .line(SlidePoint(x: w - r, y: 0)), corner(3),
            .line(SlidePoint(x: w, y: h - r)), corner(0), .line(SlidePoint(x: r, y: h)), corner(1), .close,
        ]
    }

    /// - Parameter lid: half the height of the ellipses at its ends.
    static func cylinder(_ frame: SlideRect, _ lid: Int) -> [FreeForm.Step] {
        let (rx, half) = (frame.width / 2, 2 * quarter)
        return [
            .move(SlidePoint(x: 0, y: lid)), .arc(rx: rx, ry: lid, start: half, sweep: half),
            .line(SlidePoint(x: frame.width, y: frame.height - lid)), .arc(rx: rx, ry: lid, start: 0, sweep: half),
            .close,
        ]
    }
}
