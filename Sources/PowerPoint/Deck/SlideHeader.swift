import Layout
import SVG

/// Title and summary, or title and step, of a slide.
struct SlideHeader {
    let design: DeckDesign
    let header: PictureHeader

    private var palette: ShapePalette { ShapePalette(design: design, scale: design.headerScale) }

    /// - Parameter name: of the shape with the text below the title.
    func shapes(title: String, text name: String = "Summary") -> [SlideShape] {
        var shapes: [SlideShape] = []
        let room = design.headerPage.width - 2 * PictureHeader.margin
        if let layout = design.template?.diagramLayout, let place = layout.place("title") {
            shapes.append(.plain(.inherited("Title", place, title)))
        } else if let first = header.titles.first {
            shapes.append(
                place(
                    .title, "Title", [[ShapeText.Run(text: title)]], first,
                    lines: header.titles.count, width: room, hanging: 0))
        }
        if let first = header.subtitles.first {
            let words = header.subtitles.map(\.text).joined(separator: " ")
            let size = palette.scale.fontSize(first.style.size)
            let color = palette.color(header.number == nil ? .faintInk : .ink)
            var runs = [ShapeText.Run(text: words, size: size, color: color)]
            if let number = header.number {
                runs.insert(
                    ShapeText.Run(text: number.text + "\t", size: size, isBold: true, color: color), at: 0)
            }
            shapes.append(
                place(
                    design.template == nil ? .text : nil, header.number == nil ? name : "Step", [runs],
                    header.number ?? first,
                    lines: header.subtitles.count, width: room,
                    hanging: header.number.map { first.origin.x - $0.origin.x } ?? 0))
        }
        return shapes
    }

    private func place(
        _ placeholder: SlidePlaceholder?, _ name: String, _ paragraphs: [[ShapeText.Run]], _ first: TextRun, lines: Int,
        width: Double, hanging: Double
    ) -> SlideShape {
        let size = first.style.size
        let frame = Rect(
            x: first.origin.x, y: first.origin.y - FontBox.ascent * size, width: width,
            height: Double(lines) * 1.17 * size)
        return .plain(
            PlainShape(
                name: ShapeName(title: name), frame: palette.scale.rect(frame), geometry: .rectangle,
                text: ShapeText(
                    paragraphs: paragraphs, anchor: .top, wraps: true, hanging: palette.scale.length(hanging)),
                placeholder: placeholder, isTextBox: placeholder == nil))
    }
}
