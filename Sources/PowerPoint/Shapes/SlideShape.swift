/// What is on a slide, from the bottom to the top.
indirect enum SlideShape: Sendable, Hashable {
    case group(ShapeName, [SlideShape])
    case plain(PlainShape)
    case connector(SlideConnector)
    case table(SlideTable)

    var frame: SlideRect {
        switch self {
        case .group(_, let shapes): SlideRect(around: shapes.map(\.frame))
        case .plain(let shape): shape.frame
        case .connector(let connector): connector.place.bounds
        case .table(let table): table.frame
        }
    }
}

/// A shape with an outline or a text, or both.
struct PlainShape: Sendable, Hashable {
    /// What other shapes of the slide refer to it by; `nil` where none does.
    var key: ShapeKey?
    var name: ShapeName
    var frame: SlideRect
    var geometry: ShapeGeometry
    var fill: ThemeColor?
    var stroke: ShapeStroke?
    var text: ShapeText?
    /// The place of the slide's layout that it fills.
    var placeholder: SlidePlaceholder?
    /// Whether it is only there for its text.
    var isTextBox = false
    /// Whether its place and the look of its text are those of the layout's place that it fills.
    var isInherited = false
}

extension PlainShape {
    /// A text in a place of a template.
    static func inherited(_ name: String, _ place: TemplateLayout.Place, _ text: String) -> PlainShape {
        PlainShape(
            name: ShapeName(title: name), frame: SlideRect(x: 0, y: 0, width: 0, height: 0), geometry: .rectangle,
            text: ShapeText(paragraphs: [[.init(text: text)]]),
            placeholder: SlidePlaceholder(type: place.type, index: place.index), isInherited: true)
    }
}

/// The id of a shape before it is a number: a box of the diagram.
struct ShapeKey: Sendable, Hashable {
    var text: String
}
