import Layout
import Model

extension ZoneShape {
    func drawn() -> SVGElement {
        let (fill, border, text, pictogram) = kind.style
        return SVGElement(
            "g", class: "zone",
            ["data-id": .text(id.text), "data-kind": .text(kind.rawValue), "data-box": frame.dataBox],
            [
                frame.drawn(
                    radius: 16, fill: fill, stroke: border, width: 1.5, dashes: kind == .internet ? [7, 5] : []),
                pictogram.drawn(in: icon, color: text),
                label.drawn(text),
            ])
    }
}

extension Zone.Kind {
    fileprivate var style: (fill: ColorToken, border: ColorToken, text: ColorToken, icon: Icon) {
        switch self {
        case .internal: (.internalZone, .internalZoneBorder, .internalZoneText, .server)
        case .dmz: (.dmzZone, .dmzZoneBorder, .dmzZoneText, .proxy)
        case .internet: (.internetZone, .internetZoneBorder, .internetZoneText, .cloud)
        }
    }
}
