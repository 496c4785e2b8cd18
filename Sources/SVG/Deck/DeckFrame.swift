import Layout
import Model

extension PictureFrame {
    /// The page of a slide deck, 16:9.
    package static let deckSize = Size(width: 1600, height: 900)
    private static let deckBottom = 34.0
    /// Of a legend beside a drawing that could not be read without effort otherwise, the larger first. With the smallest the
    /// legend's text has 14 points.
    private static let smallLegends = [0.85, 0.7]
    /// By how much a drawing that could not be read without effort otherwise is nearer to the sides of the page than text is.
    private static let outset = 16.0
    /// From which part of the size that a column leaves to it a drawing has the legend below: there it is in the middle of the
    /// page, and the legend where most pictures have it.
    private static let nearlyAsLarge = 0.84
    private static let stripGap = 28.0
    private static let columnGap = 40.0

    /// A 16:9 page with the drawing nearly as large as possible, at most 1.8 times its size, and in the middle of the room
    /// that the legend leaves: a strip below, a column at the right, or a free corner. A column and a corner have to win
    /// clearly: the one leaves a drawing out of the middle, the other could be taken for a part of the network. A legend is
    /// compact, and then smaller, where the drawing could not be read otherwise; as a last resort the drawing is wider than
    /// text is.
    /// - Parameters:
    ///   - legends: `nil` where none is shown.
    ///   - room: for drawing and legend; all below the header if absent.
    static func deck(
        _ layout: DiagramLayout, _ legends: RoomLegends?, header: PictureHeader, in room: Rect? = nil
    ) -> PictureFrame {
        let area = room ?? area(below: header)
        let whole = PictureFrame(layout, header, in: area, legend: nil)
        guard let legends, let narrow = legends.usual.tables.first else { return whole }
        var best: PictureFrame?
        for form in LegendForm.all(legends) where (best?.scale ?? 0) < PictureRooms.comfortableScale {
            let frame = PictureFrame.best(layout, form, header, area)
            if let frame, frame.scale > best?.scale ?? 0 { best = frame }
        }
        guard let best else { return whole }
        guard whole.scale > best.scale * 1.03 else { return best }
        return whole.withLegendInCorner(narrow, layout, area) ?? best
    }

    /// The same with the legend's text as large as it is usually, whatever that leaves to the drawing; `nil` where there is
    /// no room for that.
    static func withFullLegend(
        _ layout: DiagramLayout, _ legends: RoomLegends, header: PictureHeader, in room: Rect? = nil
    ) -> PictureFrame? {
        best(
            layout, LegendForm(legends: legends.compact, scale: 1, share: 0.75, isWhole: true), header,
            room ?? area(below: header))
    }

    /// In which form a legend is considered.
    private struct LegendForm {
        var legends: LegendChoice
        /// At most.
        var scale: Double
        /// Of the room that a legend may take at most.
        var share = 0.45
        /// Whether it is not made smaller to fit.
        var isWhole: Bool
        /// How far the drawing goes beyond the room at the sides.
        var outset = 0.0

        static func all(_ legends: RoomLegends) -> [LegendForm] {
            [
                LegendForm(legends: legends.usual, scale: 1, isWhole: true),
                LegendForm(legends: legends.compact, scale: 1, isWhole: true),
            ]
                + smallLegends.map { LegendForm(legends: legends.usual, scale: $0, isWhole: false) }
                + smallLegends.suffix(1).map {
                    LegendForm(legends: legends.usual, scale: $0, isWhole: false, outset: PictureFrame.outset)
                }
        }

        /// Those with a legend that can be read; all, if there is none.
        func suitable<Frame>(_ frames: [Frame], _ legendScale: (Frame) -> Double) -> [Frame] {
            if isWhole { return frames.filter { legendScale($0) == 1 } }
            let smallest = smallLegends.min() ?? 1
            let legible = frames.filter { legendScale($0) >= smallest - 1e-6 }
            return legible.isEmpty ? frames : legible
        }
    }

    private static func area(below header: PictureHeader) -> Rect {
        Rect(
            left: margin, top: header.isEmpty ? margin : header.height - 6, right: deckSize.width - margin,
            bottom: deckSize.height - (header.isEmpty ? margin : deckBottom))
    }

    /// The rooms for a drawing below a title of one line and a line of text.
    static func rooms(_ legends: RoomLegends) -> PictureRooms {
        let area = area(below: PictureHeader(title: "-", subtitle: "-", in: deckSize))
        func sizes(_ form: LegendForm) -> [Size] {
            let columns = form.legends.tables.map { columnSize($0, area, form) }
                .map { (rest: columnRest($0.0, area, form).size, scale: $0.1) }
            let strips = form.legends.strips.map { stripSize($0, area, form) }
                .map { (rest: stripRest($0.0, area, form).size, scale: $0.1) }
            return form.suitable(columns + strips) { $0.scale }.map(\.rest)
        }
        guard !legends.usual.tables.isEmpty else {
            return PictureRooms([Size(width: area.width, height: area.height)])
        }
        return PictureRooms(forms: LegendForm.all(legends).map(sizes))
    }

    private static func best(
        _ layout: DiagramLayout, _ form: LegendForm, _ header: PictureHeader, _ area: Rect
    ) -> PictureFrame? {
        let columns = form.legends.tables.map { PictureFrame.column($0, layout, header, area, form) }
        // Of strips that leave the same room the flattest with its parts where they are in most pictures.
        let strips = form.legends.strips.sorted { a, b in
            (a.keyPlace == .below ? 0 : 1, a.size.height) < (b.keyPlace == .below ? 0 : 1, b.size.height)
        }
        .map { PictureFrame.strip($0, layout, header, area, form) }
        let suitable = form.suitable(columns.map { ($0, false) } + strips.map { ($0, true) }) { $0.0.legendScale }
        func largest(isStrip: Bool) -> PictureFrame? {
            let frames = suitable.filter { $0.1 == isStrip }.map(\.0)
            return frames.dropFirst().reduce(frames.first) { best, frame in
                frame.scale > best?.scale ?? 0 ? frame : best
            }
        }
        guard let strip = largest(isStrip: true) else { return largest(isStrip: false) }
        guard let column = largest(isStrip: false) else { return strip }
        let isReadAsWell = strip.scale >= min(column.scale, PictureRooms.comfortableScale)
        return isReadAsWell && strip.scale >= column.scale * nearlyAsLarge ? strip : column
    }

    private init(_ layout: DiagramLayout, _ header: PictureHeader, in area: Rect, legend: Legend?) {
        let room = min(
            area.width / max(layout.size.width, 1), area.height / max(layout.size.height, 1),
            PictureRooms.largestScale)
        // As many digits as are written.
        let scale = max((room * 100).rounded(.down) / 100, 0.01)
        self.init(
            size: Self.deckSize, header: header,
            drawingOrigin: Point(
                x: area.center.x - layout.size.width * scale / 2, y: area.center.y - layout.size.height * scale / 2),
            scale: scale, legend: legend, legendOrigin: Point(x: area.left, y: area.top), legendScale: 1)
    }

    private static func column(
        _ legend: Legend, _ layout: DiagramLayout, _ header: PictureHeader, _ area: Rect, _ form: LegendForm
    ) -> PictureFrame {
        let (table, shrunk) = columnSize(legend, area, form)
        let rest = columnRest(table, area, form)
        var frame = PictureFrame(layout, header, in: rest, legend: legend)
        frame.legendOrigin.x = area.right - table.width
        frame.drawingOrigin.x = min(
            area.center.x - layout.size.width * frame.scale / 2, rest.right - layout.size.width * frame.scale)
        frame.legendScale = shrunk
        return frame
    }

    private static func strip(
        _ legend: Legend, _ layout: DiagramLayout, _ header: PictureHeader, _ area: Rect, _ form: LegendForm
    ) -> PictureFrame {
        let (table, shrunk) = stripSize(legend, area, form)
        let rest = stripRest(table, area, form)
        var frame = PictureFrame(layout, header, in: rest, legend: legend)
        frame.legendOrigin = Point(x: area.left, y: area.bottom - table.height)
        frame.legendScale = shrunk
        return frame
    }

    /// A legend that would leave too little for the drawing is made smaller.
    private static func columnSize(_ legend: Legend, _ area: Rect, _ form: LegendForm) -> (Size, Double) {
        legend.size.shrunk(into: Size(width: area.width * form.share, height: area.height), atMost: form.scale)
    }

    private static func stripSize(_ legend: Legend, _ area: Rect, _ form: LegendForm) -> (Size, Double) {
        legend.size.shrunk(into: Size(width: area.width, height: area.height * form.share), atMost: form.scale)
    }

    private static func columnRest(_ table: Size, _ area: Rect, _ form: LegendForm) -> Rect {
        Rect(
            x: area.x - form.outset, y: area.y, width: area.width - table.width - columnGap + form.outset,
            height: area.height)
    }

    private static func stripRest(_ table: Size, _ area: Rect, _ form: LegendForm) -> Rect {
        Rect(
            x: area.x - form.outset, y: area.y, width: area.width + 2 * form.outset,
            height: area.height - table.height - stripGap)
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
    fileprivate func shrunk(into room: Size, atMost limit: Double) -> (Size, Double) {
        let factor = min(limit, room.width / max(width, 1), room.height / max(height, 1))
        // As many digits as are written.
        let scale = max((factor * 100).rounded(.down) / 100, 0.01)
        return (Size(width: width * scale, height: height * scale), scale)
    }
}

extension Rect {
    fileprivate var size: Size { Size(width: width, height: height) }
}
