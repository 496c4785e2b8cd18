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
