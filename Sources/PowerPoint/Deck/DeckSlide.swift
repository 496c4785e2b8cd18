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

    /// - Parameter footer: at its foot, beside its number; `nil` where a template has its own.
    func bytes(footer: String?) -> [UInt8] {
        let foot: [SlideShape] =
            footer == nil
            ? []
            : [
                .plain(
                    PlainShape(
                        name: ShapeName(title: "Footer"), frame: DeckPages.footer, geometry: .rectangle,
                        text: ShapeText(
                            paragraphs: [[.init(text: footer ?? "", size: 900)]], anchor: .top, wraps: true),
                        placeholder: .footer)),
                .plain(
                    PlainShape(
                        name: ShapeName(title: "Slide number"), frame: DeckPages.number, geometry: .rectangle,
                        text: ShapeText(
                            paragraphs: [[.init(text: "‹#›", size: 900, isSlideNumber: true)]], alignment: .right,
                            anchor: .top, wraps: true),
                        placeholder: .number)),
            ]
        return PresentationXML.part("p:sld") { xml in
            xml.element("p:cSld") { ShapeTreeWriter.write(shapes + (kind == .title ? [] : foot), to: &$0) }
            PresentationXML.overrideColorMap(to: &xml)
        }
    }
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
