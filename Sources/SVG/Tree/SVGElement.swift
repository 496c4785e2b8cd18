import Layout
import Model

/// One element of a picture. Attributes hold plain values; only `SVGWriter` knows how they are escaped.
struct SVGElement: Sendable {
    enum Value: Sendable, Hashable, ExpressibleByStringLiteral {
        case text(String)
        case number(Double)
        /// With a space between them.
        case numbers([Double])
        /// With a comma in each and a space between them.
        case points([Point])
        case path(PathData)
        case transform(origin: Point, scale: Double)
        /// In an inline picture, another without its links.
        case linked(String, unlinked: String)

        init(stringLiteral text: String) { self = .text(text) }
    }

    struct Attribute: Sendable, Hashable {
        var name: String
        var value: Value
    }

    enum Content: Sendable {
        case none
        case text(String)
        case elements([SVGElement])
    }

    var name: String
    /// Separated by spaces.
    var classes: String
    /// In a document written as an attribute, which every program understands. In a picture of both themes that is the
    /// light one's color, and a class, by which the stylesheet sets the color of the reader's theme, is added; in a page,
    /// which always has the stylesheet, the class is all. Without a color the root's applies, which is none.
    var fill: ColorToken?
    var stroke: ColorToken?
    var attributes: [Attribute]
    var content: Content
    /// The line of text that the element sets.
    var setText: SetText?
    /// The pictogram that the element, a path, draws.
    var icon: Icon?
    /// The path whose badge the element is.
    var badge: Path?

    init(
        _ name: String, class classes: String = "", fill: ColorToken? = nil, stroke: ColorToken? = nil,
        _ attributes: KeyValuePairs<String, Value> = [:], text: String
    ) {
        self.init(name, classes, fill, stroke, attributes, .text(text))
    }

    init(
        _ name: String, class classes: String = "", fill: ColorToken? = nil, stroke: ColorToken? = nil,
        _ attributes: KeyValuePairs<String, Value> = [:], _ children: [SVGElement] = []
    ) {
        self.init(name, classes, fill, stroke, attributes, children.isEmpty ? .none : .elements(children))
    }

    private init(
        _ name: String, _ classes: String, _ fill: ColorToken?, _ stroke: ColorToken?,
        _ attributes: KeyValuePairs<String, Value>, _ content: Content
    ) {
        self.name = name
        self.classes = classes
        self.fill = fill
        self.stroke = stroke
        self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
        self.content = content
    }

    var children: [SVGElement] {
        get { if case .elements(let children) = content { children } else { [] } }
        set { content = newValue.isEmpty ? .none : .elements(newValue) }
    }

    /// Whether it leads elsewhere from what it contains.
    var isLink: Bool { name == "a" }

    mutating func set(_ name: String, _ value: Value) { attributes.append(Attribute(name: name, value: value)) }

    /// The same element with other colors, in it and in all that it contains.
    func recolored(
        fill newFill: (ColorToken, SVGElement) -> ColorToken, stroke newStroke: (ColorToken) -> ColorToken
    ) -> SVGElement {
        var copy = self
        copy.fill = fill.map { newFill($0, self) }
        copy.stroke = stroke.map(newStroke)
        if case .elements(let children) = content {
            copy.content = .elements(children.map { $0.recolored(fill: newFill, stroke: newStroke) })
        }
        return copy
    }
}
