import TextFormats

/// A slide of a deck.
package struct DeckSlide: Sendable {
    enum Kind: Sendable {
        case title, diagram
    }

    var kind: Kind
    var shapes: [SlideShape]
    /// What the speaker sees, a paragraph each.
    var notes: [String]

    /// - Parameter footer: at its foot, beside its number.
    func bytes(footer: String, _ design: DeckDesign) -> [UInt8] {
        let own = kind == .title ? [] : Self.ownFoot(footer)
        let foot =
            design.template.map { placedFoot(footer, in: kind == .title ? $0.titleLayout : $0.diagramLayout) } ?? own
        return PresentationXML.part("p:sld") { xml in
            xml.element("p:cSld") { ShapeTreeWriter.write(shapes + foot, design.words.deck.language, to: &$0) }
            PresentationXML.overrideColorMap(to: &xml)
        }
    }

    private static func ownFoot(_ footer: String) -> [SlideShape] {
        [
            .plain(
                PlainShape(
                    name: ShapeName(title: "Footer"), frame: DeckPages.footer, geometry: .rectangle,
                    text: ShapeText(paragraphs: [[.init(text: footer, size: 900)]], anchor: .top, wraps: true),
                    placeholder: .footer)),
            .plain(
                PlainShape(
                    name: ShapeName(title: "Slide number"), frame: DeckPages.number, geometry: .rectangle,
                    text: ShapeText(
                        paragraphs: [[.init(text: numberText, size: 900, isSlideNumber: true)]], alignment: .right,
                        anchor: .top, wraps: true),
                    placeholder: .number)),
        ]
    }

    /// In the places that the template's layout has for them. What a layout has there shows on slides that fill it.
    private func placedFoot(_ footer: String, in layout: TemplateLayout) -> [SlideShape] {
        var shapes: [SlideShape] = []
        if kind == .diagram, let place = layout.place("ftr") {
            shapes.append(.plain(.inherited("Footer", place, footer)))
        }
        if let place = layout.place("sldNum") {
            var number = PlainShape.inherited("Slide number", place, Self.numberText)
            number.text = ShapeText(paragraphs: [[.init(text: Self.numberText, isSlideNumber: true)]])
            shapes.append(.plain(number))
        }
        return shapes
    }

    /// What stands in a field until a program has counted.
    private static let numberText = "‹#›"
}

extension DeckSlide {
    /// The first slide.
    package static func title(_ title: String, subtitle: String, _ design: DeckDesign) -> DeckSlide {
        guard let template = design.template else {
            return DeckSlide(
                kind: .title,
                shapes: [
                    place(
                        .centeredTitle, "Title", DeckPages.mainTitle,
                        ShapeText.Run(text: title, size: 4000, isBold: true),
                        .bottom),
                    place(.subtitle, "Subtitle", DeckPages.subtitle, ShapeText.Run(text: subtitle, size: 2000), .top),
                ], notes: [])
        }
        let layout = template.titleLayout
        let places = [
            (layout.place("ctrTitle", "title"), "Title", title), (layout.place("subTitle"), "Subtitle", subtitle),
        ]
        // A layout without a place for what the deck is of has it in its title.
        let all = layout.place("subTitle") == nil ? [(places[0].0, "Title", "\(title), \(subtitle)")] : places
        return DeckSlide(
            kind: .title,
            shapes: all.compactMap { place, name, text in place.map { .plain(.inherited(name, $0, text)) } }, notes: [])
    }

    private static func place(
        _ placeholder: SlidePlaceholder, _ name: String, _ frame: SlideRect, _ run: ShapeText.Run,
        _ anchor: ShapeText.Anchor
    ) -> SlideShape {
        .plain(
            PlainShape(
                name: ShapeName(title: name), frame: frame, geometry: .rectangle,
                text: ShapeText(paragraphs: [[run]], anchor: anchor, wraps: true), placeholder: placeholder))
    }
}
