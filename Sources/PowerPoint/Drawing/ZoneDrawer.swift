import Layout
import SVG

/// The frames of zones, each with its title and pictogram.
struct ZoneDrawer {
    let palette: ShapePalette

    func shape(_ zone: ZoneShape) -> SlideShape {
        let look = ZoneLook(zone.kind)
        let frame = palette.scale.rect(zone.frame)
        let icon = palette.scale.rect(zone.icon)
        var stroke = palette.stroke(look.text, width: 1.5)
        stroke.isRound = true
        let shapes: [SlideShape] = [
            .plain(
                PlainShape(
                    name: ShapeName(title: "\(zone.label.text), frame"), frame: frame,
                    geometry: .rounded(frame, radius: palette.scale.length(ZoneLook.radius)),
                    fill: palette.color(look.fill),
                    stroke: palette.stroke(look.border, width: ZoneLook.borderWidth, dashes: look.dashes),
                    text: TextPlacing(runs: [zone.label], frame: zone.frame, staysAtTop: true).text(
                        palette, paragraphs: [[palette.run(zone.label, look.text)]]))),
            .plain(
                PlainShape(
                    name: .decorative("Pictogram"), frame: icon,
                    geometry: .free(IconForm.form(look.pictogram, size: icon.width)), stroke: stroke)),
        ]
        return .group(ShapeName(title: zone.label.text, description: "Zone \(zone.label.text)"), shapes)
    }
}
