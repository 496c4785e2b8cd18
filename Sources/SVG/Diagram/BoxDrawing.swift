import Layout
import Model

extension BoxShape {
    /// The box with all that it holds.
    ///
    /// - Parameters:
    ///   - held: the boxes in each box.
    ///   - spotlight: what is lit while the rest recedes; `nil` where all is lit.
    func drawn(_ held: [Node.ID: [BoxShape]], _ spotlight: Spotlight?) -> SVGElement {
        if spotlight?.lights(id) == false { return drawn(held, nil).receding() }
        var parts = isStack ? [7, 3.5].flatMap { outline(frame.offset(dx: $0, dy: -$0)) } : []
        parts += outline(frame)
        if let titleBar { parts += bar(titleBar) }
        parts.append(pictogram.drawn(in: icon, color: .icon))
        parts += texts.map { $0.drawn(kind == .machine || kind == .external ? .title : .label) }
        if let stackChip { parts += chip(stackChip) }
        parts += (held[id] ?? []).map { $0.drawn(held, spotlight) }
        return SVGElement(
            "g", class: groupClass,
            [
                "data-id": .text(id.text), "data-component": .text(component.text),
                "data-kind": .text(kind.rawValue), "data-box": frame.dataBox,
            ], parts)
    }

    private var groupClass: String {
        switch kind {
        case .machine: "machine"
        case .person: "person"
        case .external, .zone: "external"
        case .service, .application, .database: "component"
        }
    }

    /// The largest radius of a corner: a line may end one grid step from a corner, and would not meet a rounder one.
    private static let roundest = 18.0

    /// The shape without its content; several elements where one cannot draw it.
    private func outline(_ r: Rect) -> [SVGElement] {
        switch kind {
        case .machine: return [r.drawn(radius: 10, fill: .card, stroke: .cardBorder, width: 1.5)]
        case .person:
            return [r.drawn(radius: min(Self.roundest, r.height / 2), fill: .person, stroke: .cardBorder, width: 1.5)]
        case .external, .zone:
            let radius = titleBar == nil ? min(Self.roundest, r.height / 2) : 14
            return [r.drawn(radius: radius, fill: .external, stroke: .externalBorder, width: 1.6, dashes: [6, 4])]
        case .database: return cylinder(r)
        case .service, .application:
            if depth == 0 { return [r.drawn(radius: 10, fill: .card, stroke: .cardBorder, width: 1.5)] }
            return [r.drawn(radius: depth == 1 ? 7 : 6, fill: surface, stroke: .serviceBorder)]
        }
    }

    /// Boxes in boxes alternate, so that each differs from the one around it.
    private var surface: ColorToken { depth % 2 == 1 ? .service : .part }

    private func cylinder(_ r: Rect) -> [SVGElement] {
        let (rx, ry) = (r.width / 2, min(6, r.height / 8))
        let border: ColorToken = depth == 0 ? .cardBorder : .serviceBorder
        let ends = (Point(x: r.left, y: r.top + ry), Point(x: r.right, y: r.top + ry))
        var body = PathData()
        body.move(to: ends.0)
        body.arc(rx: rx, ry: ry, clockwise: true, to: ends.1)
        body.line(to: Point(x: r.right, y: r.bottom - ry))
        body.arc(rx: rx, ry: ry, clockwise: true, to: Point(x: r.left, y: r.bottom - ry))
        body.close()
        var lid = PathData()
        lid.move(to: ends.0)
        lid.arc(rx: rx, ry: ry, clockwise: false, to: ends.1)
        return [
            SVGElement("path", fill: depth == 0 ? .card : surface, stroke: border, ["d": .path(body)]),
            SVGElement("path", stroke: border, ["d": .path(lid)]),
        ]
    }

    /// A second rectangle squares the bar's lower corners, since a `rect` rounds either all corners or none.
    private func bar(_ r: Rect) -> [SVGElement] {
        let inner = Rect(left: r.left + 0.75, top: r.top + 0.75, right: r.right - 0.75, bottom: r.bottom)
        var upper = inner.drawn(class: "titlebar", radius: 9.25, fill: .titleBar)
        upper.set("data-box", r.dataBox)
        return [
            upper,
            Rect(left: inner.left, top: r.center.y, right: inner.right, bottom: r.bottom).drawn(fill: .titleBar),
            rule(
                from: Point(x: inner.left, y: r.bottom), to: Point(x: inner.right, y: r.bottom), color: .serviceBorder),
        ]
    }

    private func chip(_ r: Rect) -> [SVGElement] {
        let style = TextStyle(size: TextStyle.smallest, weight: .semibold)
        return [
            r.drawn(radius: r.height / 2, fill: .chip),
            centeredText("×\(stackSize.map(String.init) ?? "n")", style, on: r.center, color: .chipText),
        ]
    }
}
