import Layout
import Model
import SVG

/// The lines of a diagram: connectors that are glued to the boxes at both ends, where PowerPoint has one that takes the
/// line's way, otherwise free forms.
struct LinkDrawer {
    let palette: ShapePalette
    let sites: BoxSites
    /// The titles of the boxes.
    let titles: [Node.ID: String]
    let channels: [Channel.ID: ResolvedChannel]
    /// The lines that are cut off at an end.
    let cuts: [Link.ID: LineCut]

    private var scale: SlideScale { palette.scale }

    /// The line itself, with how it is made; none for a link for which another's line stands.
    func line(_ link: LinkShape, recedes: Bool) -> (shapes: [SlideShape], form: LineForm)? {
        guard !link.isCarried, link.points.count > 1 else { return nil }
        let (style, color) = look(link)
        var stroke = palette.stroke(color, width: style.width, dashes: style.dashes, recedes: recedes)
        stroke.isRound = style.cap == .round
        let core = style.core.map { palette.stroke(.canvas, width: $0) }
        let free = freeForms(link, style, stroke, core)
        guard let place = place(link, style) else {
            return free.isEmpty ? nil : (free.map { .plain($0) }, .free)
        }
        let ends = LineEnds(style: style, scale: scale)
        stroke.start = cuts[link.id] == .start ? nil : link.lineInitiator == .both ? ends.head : ends.dot
        stroke.end = cuts[link.id] == .end ? nil : ends.head
        var connector = SlideConnector(
            name: name(link), place: place, stroke: stroke,
            start: link.points.first.flatMap { sites.glue($0, at: link.from) },
            end: link.points.last.flatMap { sites.glue($0, at: link.to) })
        let form: LineForm = connector.start != nil && connector.end != nil ? .glued : .loose
        connector.substitute = place.isStraight ? nil : free.first
        guard let core else { return ([.connector(connector)], form) }
        var gap = connector
        (gap.name, gap.stroke) = (Self.gapName, core)
        gap.substitute = place.isStraight ? nil : free.last
        return ([.connector(connector), .connector(gap)], form)
    }

    private static let gapName = ShapeName.decorative("Gap between rails")

    /// `nil` where a line turns or jumps as no connector does. One that joins another, whose dashes would not lie on those of
    /// the other, cannot take its whole way either.
    private func place(_ link: LinkShape, _ style: LineStyle) -> ConnectorPlace? {
        guard link.hops.isEmpty, link.trunk == nil || style.dashes.isEmpty else { return nil }
        return ConnectorPlace(Self.corners(link.points).map(scale.point))
    }

    /// Without points at which the line does not turn.
    private static func corners(_ points: [Point]) -> [Point] {
        points.indices.filter { index in
            guard index > 0, index + 1 < points.count else { return true }
            let (a, b, c) = (points[index - 1], points[index], points[index + 1])
            return !(a.x == b.x && b.x == c.x) && !(a.y == b.y && b.y == c.y)
        }.map { points[$0] }
    }

    /// The line, and the gap between its rails where it has any.
    private func freeForms(
        _ link: LinkShape, _ style: LineStyle, _ stroke: ShapeStroke, _ core: ShapeStroke?
    ) -> [PlainShape] {
        guard let path = link.path(head: 0, root: 0) else { return [] }
        let (form, frame) = LineOutline.form(path, scale)
        let ends = LineEnds(style: style, scale: scale)
        var stroke = stroke
        // The path begins at the head.
        let cut = cuts[link.id]
        stroke.start = link.trunk?.isAtEnd == true || cut == .end ? nil : ends.head
        stroke.end =
            link.trunk?.isAtEnd == false || cut == .start ? nil : link.lineInitiator == .both ? ends.head : ends.dot
        func shape(_ name: ShapeName, _ stroke: ShapeStroke) -> PlainShape {
            PlainShape(name: name, frame: frame, geometry: .free(form), stroke: stroke)
        }
        return [shape(name(link), stroke)] + (core.map { [shape(Self.gapName, $0)] } ?? [])
    }

    // MARK: Labels

    /// Letters, ports and the mark of a payload that comes back; `nil` where it has none.
    ///
    /// - Parameter spotlight: lights some of the letters, while the rest recede; `nil` where all are lit.
    func label(_ link: LinkShape, recedes: Bool, _ spotlight: Spotlight?) -> SlideShape? {
        let (_, color) = look(link)
        // In a list each has its own.
        let own = ColorToken.line(channels[link.channel]?.line ?? LineStyle.ID(slot: 0))
        var shapes = link.pills.map { pill -> SlideShape in
            let frame = scale.rect(pill)
            return .plain(
                PlainShape(
                    name: .decorative("Pill"), frame: frame, geometry: .rounded(frame, radius: frame.height / 2),
                    fill: palette.color(own, recedes: recedes), stroke: palette.stroke(.canvas, width: 2)))
        }
        shapes += link.badges.map { badge in
            let letter = TextRun(
                text: badge.path.letter, origin: badge.center, style: badge.letterStyle, width: 2 * badge.radius)
            return palette.disc(
                ShapeName(title: "Path \(badge.path.letter)"), badge.center, badge.radius, fill: own,
                stroke: link.badges.count > 1 ? nil : palette.stroke(.canvas, width: 2), text: letter,
                recedes: recedes || spotlight?.lights(badge.path) == false)
        }
        if let mark = returning(link, color, recedes) { shapes.append(mark) }
        if let list = link.carrier?.frame, !link.isCarried { shapes.insert(sheet(list, 8, 1.5, color, recedes), at: 0) }
        shapes += plate(link, color, recedes)
        guard !shapes.isEmpty else { return nil }
        return .group(ShapeName(title: "Label of \(name(link).title)", description: summary(link)), shapes)
    }

    private func plate(_ link: LinkShape, _ color: ColorToken, _ recedes: Bool) -> [SlideShape] {
        guard let plate = link.plate else { return [] }
        let texts = plate.texts.map { palette.label($0, .ink, recedes: recedes) }
        guard link.carrier != nil else {
            return [sheet(plate.frame, PortPlate.cornerRadius, 1.25, color, recedes)] + texts
        }
        guard let line = channels[link.channel]?.line else { return texts }
        let row = plate.frame
        let (left, right) = (row.left + 4, row.left + PortPlate.sampleWidth)
        return LineSample(palette: palette).shapes(
            line, from: link.leadsBack ? right : left, to: link.leadsBack ? left : right, y: row.center.y,
            recedes: recedes)
            + texts
    }

    private func sheet(
        _ frame: Rect, _ radius: Double, _ width: Double, _ color: ColorToken, _ recedes: Bool
    ) -> SlideShape {
        let rect = scale.rect(frame)
        return .plain(
            PlainShape(
                name: .decorative("Plate"), frame: rect, geometry: .rounded(rect, radius: scale.length(radius)),
                fill: palette.color(.canvas), stroke: palette.stroke(color, width: width, recedes: recedes)))
    }

    /// The small hollow head beside the dot.
    private func returning(_ link: LinkShape, _ color: ColorToken, _ recedes: Bool) -> SlideShape? {
        guard link.data == .back, link.lineInitiator != .both, !link.isCarried, cuts[link.id] != .start,
            let root = link.points.first,
            let next = link.points.dropFirst().first
        else { return nil }
        return ReturnMark(palette: palette).shape(at: root, toward: next, color, recedes: recedes)
    }

    // MARK: Words

    private func look(_ link: LinkShape) -> (LineStyle, ColorToken) {
        guard link.carrier == nil else { return (.carrier, .faintInk) }
        let line = channels[link.channel]?.line ?? LineStyle.ID(slot: 0)
        return (line.style, .line(line))
    }

    private func summary(_ link: LinkShape) -> String {
        link.summary(
            from: titles[link.from] ?? link.from.text, to: titles[link.to] ?? link.to.text, over: channels[link.channel]
        )
    }

    private func name(_ link: LinkShape) -> ShapeName {
        let letters = link.paths.map { "(\($0.letter))" }.joined()
        let ends = "\(titles[link.from] ?? link.from.text) to \(titles[link.to] ?? link.to.text)"
        return ShapeName(title: letters.isEmpty ? ends : "\(letters) \(ends)", description: summary(link))
    }
}

/// How a line is made.
enum LineForm: Sendable, Hashable {
    /// A connector that goes along with the boxes at both ends.
    case glued
    /// A connector with an end at no box.
    case loose
    /// An outline of its own.
    case free
}
