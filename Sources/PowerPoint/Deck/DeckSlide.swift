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
    func bytes(footer: String) -> [UInt8] {
        let foot: [SlideShape] = [
            .plain(
                PlainShape(
                    name: ShapeName(title: "Footer"), frame: DeckPages.footer, geometry: .rectangle,
                    text: ShapeText(paragraphs: [[.init(text: footer, size: 900)]], anchor: .top, wraps: true),
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
    package static func title(_ title: String, subtitle: [String]) -> DeckSlide {
        DeckSlide(
            kind: .title,
            shapes: [
                .plain(
                    PlainShape(
                        name: ShapeName(title: "Title"), frame: DeckPages.mainTitle, geometry: .rectangle,
                        text: ShapeText(
                            paragraphs: [[.init(text: title, size: 4000, isBold: true)]], anchor: .bottom, wraps: true),
                        placeholder: .centeredTitle)),
                .plain(
                    PlainShape(
                        name: ShapeName(title: "Subtitle"), frame: DeckPages.subtitle, geometry: .rectangle,
                        text: ShapeText(
                            paragraphs: subtitle.map { [.init(text: $0, size: 2000)] }, anchor: .top, wraps: true),
                        placeholder: .subtitle)),
            ], notes: [])
    }
}
