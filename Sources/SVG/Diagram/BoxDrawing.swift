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
        var parts = isStack ? Self.stackOffsets.flatMap { outline(frame.offset(dx: $0, dy: -$0)) } : []
        parts += outline(frame)
        if let titleBar { parts += bar(titleBar) }
        parts.append(pictogram.drawn(in: icon, color: .icon))
        parts += texts.map { $0.drawn(textColor) } + details.map { $0.drawn(.faintInk) }
        if let stackChip { parts += chip(stackChip) }
        parts += (held[id] ?? []).map { $0.drawn(held, spotlight) }
        var group = SVGElement(
            "g", class: groupClass,
            ["data-id": .text(id.text), "data-kind": .text(kind.rawValue), "data-box": frame.dataBox], parts)
        if component.text != id.text {
            group.attributes.insert(.init(name: "data-component", value: .text(component.text)), at: 1)
        }
        return group
    }

    private var groupClass: String {
        switch kind {
        case .machine: "machine"
        case .person: "person"
        case .external, .zone: "external"
        case .service, .application, .database: "component"
        }
    }

    /// The shape without its content; several elements where one cannot draw it, and none where only its name is drawn.
    private func outline(_ r: Rect) -> [SVGElement] {
        let look = BoxLook(self)
        guard look.fill != nil || look.border != nil else { return [] }
        switch look.outline {
        case .rectangle(let radius):
            return [
                r.drawn(
                    radius: radius, fill: look.fill, stroke: look.border, width: look.borderWidth, dashes: look.dashes)
            ]
        case .cylinder(let lid): return cylinder(r, look, lid: lid)
        }
    }

    private func cylinder(_ r: Rect, _ look: BoxLook, lid ry: Double) -> [SVGElement] {
        let rx = r.width / 2
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
        var parts = [
            SVGElement("path", fill: look.fill, stroke: look.border, ["d": .path(body)]),
            SVGElement("path", stroke: look.border, ["d": .path(lid)]),
        ]
        for index in parts.indices { parts[index].set(strokeWidth: look.borderWidth) }
        return parts
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
        [
            r.drawn(radius: r.height / 2, fill: .chip),
            centeredText(stackText, Self.chipStyle, on: r.center, color: .chipText),
        ]
    }
}
