import Layout
import Model

extension ZoneShape {
    func drawn() -> SVGElement {
        let look = ZoneLook(kind)
        return SVGElement(
            "g", class: "zone",
            ["data-id": .text(id.text), "data-kind": .text(kind.rawValue), "data-box": frame.dataBox],
            [
                frame.drawn(
                    radius: ZoneLook.radius, fill: look.fill, stroke: look.border, width: ZoneLook.borderWidth,
                    dashes: look.dashes),
                look.pictogram.drawn(in: icon, color: look.text),
                label.drawn(look.text),
            ])
    }
}
