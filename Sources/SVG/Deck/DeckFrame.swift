import Layout
import Model

extension PictureFrame {
    /// The page of a slide deck, 16:9.
    package static let deckSize = Size(width: 1600, height: 900)
    private static let deckBottom = 34.0
    private static let largestScale = 1.5
    private static let stripGap = 28.0
    private static let columnGap = 40.0

    /// A 16:9 page with the drawing as large as possible, at most 1.5 times its size, and in the middle of the room that
    /// the legend leaves: a strip below, a column at the right, or a free corner. A corner has to win clearly, since a legend
    /// there could be taken for a part of the network.
    /// - Parameters:
    ///   - legends: `nil` where none is shown.
    ///   - room: for drawing and legend; all below the header if absent.
    static func deck(
        _ layout: DiagramLayout, _ legends: LegendChoice?, header: PictureHeader, in room: Rect? = nil
    ) -> PictureFrame {
        let area =
            room
            ?? Rect(
                left: margin, top: header.isEmpty ? margin : header.height - 6, right: deckSize.width - margin,
                bottom: deckSize.height - (header.isEmpty ? margin : deckBottom))
        guard let legends, let narrow = legends.tables.first else {
            return PictureFrame(layout, header, in: area, legend: nil)
        }
        let columns = legends.tables.map { PictureFrame.column($0, layout, header, area) }
        // Of strips that leave the same room the flattest.
        let strips = legends.strips.sorted { $0.size.height < $1.size.height }
            .map { PictureFrame.strip($0, layout, header, area) }
        // A legend that is made smaller cannot be read in a room.
        let readable = (columns + strips).filter { $0.legendScale == 1 }
        let choices = readable.isEmpty ? columns + strips : readable
        let best = choices.reduce(choices[0]) { $1.scale > $0.scale ? $1 : $0 }
        let whole = PictureFrame(layout, header, in: area, legend: nil)
        guard whole.scale > best.scale * 1.03 else { return best }
        return whole.withLegendInCorner(narrow, layout, area) ?? best
    }

    private init(_ layout: DiagramLayout, _ header: PictureHeader, in area: Rect, legend: Legend?) {
        let room = min(
            area.width / max(layout.size.width, 1), area.height / max(layout.size.height, 1), Self.largestScale)
        // As many digits as are written.
        let scale = max((room * 100).rounded(.down) / 100, 0.01)
        self.init(
            size: Self.deckSize, header: header,
            drawingOrigin: Point(
                x: area.center.x - layout.size.width * scale / 2, y: area.center.y - layout.size.height * scale / 2),
            scale: scale, legend: legend, legendOrigin: Point(x: area.left, y: area.top), legendScale: 1)
    }

    /// A legend that would leave too little for the drawing is made smaller.
    private static func column(
        _ legend: Legend, _ layout: DiagramLayout, _ header: PictureHeader, _ area: Rect
    ) -> PictureFrame {
        let (table, shrunk) = legend.size.shrunk(into: Size(width: area.width * 0.45, height: area.height))
        var rest = area
        rest.width -= table.width + columnGap
        var frame = PictureFrame(layout, header, in: rest, legend: legend)
        frame.legendOrigin.x = area.right - table.width
        frame.drawingOrigin.x = min(
            area.center.x - layout.size.width * frame.scale / 2, rest.right - layout.size.width * frame.scale)
        frame.legendScale = shrunk
        return frame
    }

    private static func strip(
        _ legend: Legend, _ layout: DiagramLayout, _ header: PictureHeader, _ area: Rect
    ) -> PictureFrame {
        let (table, shrunk) = legend.size.shrunk(into: Size(width: area.width, height: area.height * 0.45))
        var rest = area
        rest.height -= table.height + stripGap
        var frame = PictureFrame(layout, header, in: rest, legend: legend)
        frame.legendOrigin.y = area.bottom - table.height
        frame.legendScale = shrunk
        return frame
    }

    /// `nil` where no corner of the page is free.
    private func withLegendInCorner(_ legend: Legend, _ layout: DiagramLayout, _ area: Rect) -> PictureFrame? {
        let table = legend.size
        let taken = layout.occupied.map { r in
            Rect(
                x: drawingOrigin.x + r.x * scale, y: drawingOrigin.y + r.y * scale, width: r.width * scale,
                height: r.height * scale)
        }
        let (right, bottom) = (area.right - table.width, area.bottom - table.height)
        let corners = [
            Point(x: right, y: area.top), Point(x: right, y: bottom), Point(x: area.left, y: bottom),
            Point(x: area.left, y: area.top),
        ]
        let free = corners.first { corner in
            let place = Rect(x: corner.x, y: corner.y, width: table.width, height: table.height).inset(by: -26)
            return !taken.contains { $0.intersects(place) }
        }
        guard let free else { return nil }
        var frame = self
        (frame.legend, frame.legendOrigin) = (legend, free)
        return frame
    }
}

extension Size {
    /// The size and the factor with which it fits into `room`; never enlarged.
    fileprivate func shrunk(into room: Size) -> (Size, Double) {
        let factor = min(1, room.width / max(width, 1), room.height / max(height, 1))
        // As many digits as are written.
        let scale = max((factor * 100).rounded(.down) / 100, 0.01)
        return (Size(width: width * scale, height: height * scale), scale)
    }
}
