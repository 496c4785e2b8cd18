import Layout
import SVG

/// The frames of zones, each with its title and pictogram.
struct ZoneDrawer {
    let palette: ShapePalette

    /// - Parameter zone: has no title where it has no room for a pictogram.
    func shape(_ zone: ZoneShape) -> SlideShape {
        let look = ZoneLook(zone.kind)
        let frame = palette.scale.rect(zone.frame)
        let hasTitle = zone.icon.width > 0
        let text = TextPlacing(
            runs: [zone.label], frame: zone.frame.inset(by: ZoneLook.radius * TextPlacing.cornerInset), staysAtTop: true
        ).text(
            palette, paragraphs: [[palette.run(zone.label, look.text)]])
        let ground = PlainShape(
            name: ShapeName(title: "\(zone.label.text), frame"), frame: frame,
            geometry: .rounded(frame, radius: palette.scale.length(ZoneLook.radius)), fill: palette.color(look.fill),
            stroke: palette.stroke(look.border, width: ZoneLook.borderWidth, dashes: look.dashes),
            text: hasTitle ? text : nil)
        return .group(
            ShapeName(title: zone.label.text, description: "Zone \(zone.label.text)"),
            [.plain(ground)] + (hasTitle ? [icon(look, zone.icon)] : []))
    }

    private func icon(_ look: ZoneLook, _ frame: Rect) -> SlideShape {
        let rect = palette.scale.rect(frame)
        var stroke = palette.stroke(look.text, width: 1.5)
        stroke.isRound = true
        return .plain(
            PlainShape(
                name: .decorative("Pictogram"), frame: rect,
                geometry: .free(IconForm.form(look.pictogram, size: rect.width)), stroke: stroke))
    }
}
