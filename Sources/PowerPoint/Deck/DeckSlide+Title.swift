import Layout
import SVG

extension DeckSlide {
    /// The first slide.
    ///
    /// - Parameters:
    ///   - facts: what the deck is of, a line each.
    ///   - contents: what is in it, a line each; left out where there are too many for one slide, and in a template's title,
    ///     which has no place for them.
    package static func title(
        _ title: String, facts: [String], contents: [String], _ design: DeckDesign
    ) -> DeckSlide {
        if let template = design.template { return templateTitle(title, facts, template) }
        var shapes = [
            accent(design),
            place(
                .centeredTitle, "Title", DeckPages.mainTitle, [ShapeText.Run(text: title, size: 4000, isBold: true)],
                .bottom),
            place(
                .subtitle, "Subtitle", DeckPages.subtitle, facts.map { ShapeText.Run(text: $0, size: 2000) }, .top),
        ]
        if contents.count <= mostContents, let list = list(contents, design) { shapes.append(list) }
        return DeckSlide(kind: .title, shapes: shapes, notes: facts + contents)
    }

    private static let mostContents = 14

    private static func templateTitle(_ title: String, _ facts: [String], _ template: DeckTemplate) -> DeckSlide {
        let layout = template.titleLayout
        // A layout without a place for what the deck is of has it in its title.
        let hasSubtitle = layout.place("subTitle") != nil
        let titleText = hasSubtitle ? title : ([title] + facts.prefix(1)).joined(separator: ", ")
        let head = layout.place("ctrTitle", "title").map { PlainShape.inherited("Title", $0, titleText) }
        var subtitle = layout.place("subTitle").map { PlainShape.inherited("Subtitle", $0, "") }
        subtitle?.text = ShapeText(paragraphs: facts.map { [.init(text: $0)] })
        return DeckSlide(
            kind: .title, shapes: [head, subtitle].compactMap { $0.map { .plain($0) } }, notes: facts)
    }

    /// A short bar below the title.
    private static func accent(_ design: DeckDesign) -> SlideShape {
        let palette = ShapePalette(design: design, scale: DeckPages.scale)
        return .plain(
            PlainShape(
                name: .decorative("Accent"), frame: DeckPages.accent, geometry: .rectangle,
                fill: palette.color(ColorToken.lines[0])))
    }

    /// In two columns where one would be too long.
    private static func list(_ contents: [String], _ design: DeckDesign) -> SlideShape? {
        guard !contents.isEmpty else { return nil }
        let palette = ShapePalette(design: design, scale: DeckPages.scale)
        let style = TextStyle(size: 24, weight: .regular)
        let perColumn = contents.count > mostContents / 2 ? (contents.count + 1) / 2 : contents.count
        let labels = contents.enumerated().map { index, text in
            let origin = Point(
                x: DeckPages.listOrigin.x + Double(index / perColumn) * DeckPages.listColumn,
                y: DeckPages.listOrigin.y + Double(index % perColumn) * 34)
            let run = TextRun(text: text, origin: origin, style: style, width: TextMetrics.width(text, style))
            return palette.label(run, .faintInk)
        }
        return .group(ShapeName(title: "Contents", description: contents.joined(separator: "; ")), labels)
    }

    private static func place(
        _ placeholder: SlidePlaceholder, _ name: String, _ frame: SlideRect, _ lines: [ShapeText.Run],
        _ anchor: ShapeText.Anchor
    ) -> SlideShape {
        .plain(
            PlainShape(
                name: ShapeName(title: name), frame: frame, geometry: .rectangle,
                text: ShapeText(paragraphs: lines.map { [$0] }, anchor: anchor, wraps: true),
                placeholder: placeholder))
    }
}
