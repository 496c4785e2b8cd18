import TextFormats
import Words

/// The master of Portolan's own deck, and its layouts (ECMA-376, part 1, 19.3.1.42 and 19.3.1.39).
enum SlideMaster {
    /// A layout: its name, its kind in the schema, and the places that slides fill.
    struct Layout {
        var name: String
        var type: String?
        var places: [(SlidePlaceholder, SlideRect)]
    }

    static let layouts = [
        Layout(
            name: "Title", type: "title",
            places: [(.centeredTitle, DeckPages.mainTitle), (.subtitle, DeckPages.subtitle)] + foot),
        Layout(
            name: "Diagram", type: nil, places: [(.title, DeckPages.title), (.text, DeckPages.text)] + foot),
    ]

    private static let foot: [(SlidePlaceholder, SlideRect)] = [
        (.footer, DeckPages.footer), (.number, DeckPages.number),
    ]

    static func bytes(isDark: Bool) -> [UInt8] {
        PresentationXML.part("p:sldMaster") { xml in
            content([(.title, DeckPages.title), (.text, DeckPages.text)] + foot, hasGround: true, to: &xml)
            PresentationXML.colorMap(isDark: isDark, to: &xml)
            xml.element("p:sldLayoutIdLst") { xml in
                for index in layouts.indices {
                    xml.element(
                        "p:sldLayoutId",
                        ["id": "\(PresentationParts.firstMasterID + 1 + index)", "r:id": "rId\(index + 1)"])
                }
            }
            styles(to: &xml)
        }
    }

    static func bytes(of layout: Layout) -> [UInt8] {
        PresentationXML.part("p:sldLayout") { xml in
            if let type = layout.type { xml.attribute("type", type) }
            xml.attribute("preserve", "1")
            content(layout.places, name: layout.name, hasGround: false, to: &xml)
            PresentationXML.overrideColorMap(to: &xml)
        }
    }

    private static func content(
        _ places: [(SlidePlaceholder, SlideRect)], name: String? = nil, hasGround: Bool, to xml: inout XMLWriter
    ) {
        xml.start("p:cSld")
        if let name { xml.attribute("name", name) }
        if hasGround { PresentationXML.background(to: &xml) }
        let shapes = places.map { place, frame in
            SlideShape.plain(
                PlainShape(
                    name: ShapeName(title: prompt(place)), frame: frame, geometry: .rectangle,
                    text: ShapeText(
                        paragraphs: [[run(place)]], alignment: place == .number ? .right : .left,
                        anchor: place == .centeredTitle ? .bottom : .top, wraps: true),
                    placeholder: place))
        }
        ShapeTreeWriter.write(shapes, DeckWords.english.language, to: &xml)
        xml.end()
    }

    private static func prompt(_ place: SlidePlaceholder) -> String {
        switch place.type {
        case "title", "ctrTitle": "Title"
        case "ftr": "Footer"
        case "sldNum": "Slide number"
        default: "Text"
        }
    }

    private static func run(_ place: SlidePlaceholder) -> ShapeText.Run {
        switch place {
        case .centeredTitle: ShapeText.Run(text: prompt(place), size: 4000, isBold: true)
        case .subtitle: ShapeText.Run(text: prompt(place), size: 2000)
        case .footer: ShapeText.Run(text: prompt(place), size: 900)
        case .number: ShapeText.Run(text: "‹#›", size: 900, isSlideNumber: true)
        default: ShapeText.Run(text: prompt(place))
        }
    }

    private static func styles(to xml: inout XMLWriter) {
        xml.element("p:txStyles") { xml in
            xml.element("p:titleStyle") { level("a:lvl1pPr", size: "2040", isBold: true, font: "+mj-lt", to: &$0) }
            xml.element("p:bodyStyle") { level("a:lvl1pPr", size: "1200", isBold: false, font: "+mn-lt", to: &$0) }
            xml.element("p:otherStyle") { level("a:lvl1pPr", size: "1200", isBold: false, font: "+mn-lt", to: &$0) }
        }
    }

    private static func level(
        _ name: StaticString, size: String, isBold: Bool, font: String, to xml: inout XMLWriter
    ) {
        xml.element(name, ["marL": "0", "indent": "0", "algn": "l"]) { xml in
            xml.element("a:spcBef") { $0.element("a:spcPts", ["val": "0"]) }
            xml.element("a:buNone")
            xml.element("a:defRPr", ["sz": size, "b": isBold ? "1" : "0"]) { xml in
                xml.element("a:solidFill") { $0.element("a:schemeClr", ["val": ThemeSlot.ink.rawValue]) }
                xml.element("a:latin", ["typeface": font])
                xml.element("a:ea", ["typeface": font.replacing("lt", with: "ea")])
                xml.element("a:cs", ["typeface": font.replacing("lt", with: "cs")])
            }
        }
    }
}
