import Layout
import Model

extension PictureFrame {
    private static let bottom = 40.0
    private static let legendGap = 32.0
    private static let sideGap = 40.0
    /// The shape of screen for which the place of the legend is chosen.
    private static let screen = Size(width: 1600, height: 900)

    /// The drawing at natural size with the legend beside it, below it, or in a free corner of it: whichever is the
    /// largest on a screen. A corner has to win clearly, since a legend there could be taken for a part of the network.
    static func standalone(
        _ layout: DiagramLayout, _ legends: LegendChoice, title: String, subtitle: String
    ) -> PictureFrame {
        var headers: [Double: PictureHeader] = [:]
        func frame(_ legend: Legend?, _ place: LegendPlace) -> PictureFrame {
            let (content, width) = room(for: layout.size, legend?.size, place)
            let header = headers[width] ?? PictureHeader(title: title, subtitle: subtitle, width: width)
            headers[width] = header
            return PictureFrame(layout.size, content, header, legend, place)
        }
        guard let narrow = legends.tables.first else { return frame(nil, .beside) }
        let outside = legends.tables.map { frame($0, .below) }
        let best = outside.reduce(frame(narrow, .beside)) { $1.isLarger(than: $0) ? $1 : $0 }
        let corner = legends.tables.lazy.compactMap { legend in
            layout.freeCorner(for: legend.size).map { frame(legend, .inside($0)) }
        }.first
        guard let corner, corner.fit > best.fit * 1.03 else { return best }
        return corner
    }

    private var fit: Double { min(Self.screen.width / size.width, Self.screen.height / size.height) }

    /// Of two that are equally large on a screen, the one that leaves less of it empty.
    private func isLarger(than other: PictureFrame) -> Bool {
        fit != other.fit ? fit > other.fit : size.width * size.height < other.size.width * other.size.height
    }

    private enum LegendPlace {
        case beside, below
        case inside(Point)
    }

    /// The size of drawing and legend together, and the width that a title above them has.
    private static func room(for drawing: Size, _ legend: Size?, _ place: LegendPlace) -> (Size, Double) {
        var content = drawing
        if let legend {
            switch place {
            case .beside:
                content.width += sideGap + legend.width
                content.height = max(drawing.height, legend.height)
            case .below:
                content = Size(
                    width: max(drawing.width, legend.width), height: drawing.height + legendGap + legend.height)
            case .inside: break
            }
        }
        return (content, max(content.width, 560))
    }

    private init(
        _ drawing: Size, _ content: Size, _ header: PictureHeader, _ legend: Legend?, _ place: LegendPlace
    ) {
        let table = legend?.size ?? Size(width: 0, height: 0)
        let width = max(content.width, header.width)
        self.init(
            size: Size(
                width: (width + 2 * Self.margin).rounded(.up),
                height: (header.height + content.height + Self.bottom).rounded(.up)),
            header: header, drawingOrigin: Point(x: Self.margin, y: header.height), scale: 1, legend: legend,
            legendOrigin: Point(x: 0, y: 0))
        switch place {
        case .beside:
            legendOrigin = Point(x: size.width - Self.margin - table.width, y: header.height)
        case .below:
            drawingOrigin.x += (width - drawing.width) / 2
            legendOrigin = Point(x: Self.margin, y: header.height + drawing.height + Self.legendGap)
        case .inside(let corner):
            legendOrigin = Point(x: drawingOrigin.x + corner.x, y: drawingOrigin.y + corner.y)
        }
    }
}

extension DiagramLayout {
    /// The upper left point of a rectangle of that size in a corner where nothing is drawn.
    fileprivate func freeCorner(for room: Size) -> Point? {
        let (right, bottom) = (size.width - room.width, size.height - room.height)
        guard right > 0, bottom > 0 else { return nil }
        let corners = [
            Point(x: right, y: 0), Point(x: right, y: bottom), Point(x: 0, y: bottom), Point(x: 0, y: 0),
        ]
        let taken = occupied
        return corners.first { corner in
            let place = Rect(x: corner.x, y: corner.y, width: room.width, height: room.height).inset(by: -22)
            return !taken.contains { $0.intersects(place) }
        }
    }
}
