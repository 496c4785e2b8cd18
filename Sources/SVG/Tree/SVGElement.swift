import Layout

/// What stands between the tags of an element.
enum SVGNode: Sendable, Hashable {
    case element(SVGElement)
    case text(String)
}

/// One element of a picture. Attributes hold plain text; only `SVGWriter` knows how it is escaped.
struct SVGElement: Sendable, Hashable {
    struct Attribute: Sendable, Hashable {
        var name: String
        var value: String
    }

    enum Paint: Sendable, Hashable {
        case none
        /// Written as an attribute, which every program understands. In a picture of both themes that is the light
        /// one's colour, and a class, by which the stylesheet sets the colour of the reader's theme, is added.
        case token(ColorToken)
    }

    var name: String
    var classes: [String]
    var fill: Paint?
    var stroke: Paint?
    var attributes: [Attribute]
    var content: [SVGNode]
    /// Of an element that sets a line of text, that line.
    var setText: SetText?

    init(
        _ name: String, class classes: String? = nil, fill: Paint? = nil, stroke: Paint? = nil,
        _ attributes: KeyValuePairs<String, String> = [:], text: String
    ) {
        self.init(
            name, classes: classes.map { [$0] } ?? [], fill: fill, stroke: stroke, attributes: attributes,
            content: [.text(text)])
    }

    init(
        _ name: String, class classes: String? = nil, fill: Paint? = nil, stroke: Paint? = nil,
        _ attributes: KeyValuePairs<String, String> = [:], _ children: [SVGElement] = []
    ) {
        self.init(
            name, classes: classes.map { [$0] } ?? [], fill: fill, stroke: stroke, attributes: attributes,
            content: children.map(SVGNode.element))
    }

    private init(
        _ name: String, classes: [String], fill: Paint?, stroke: Paint?, attributes: KeyValuePairs<String, String>,
        content: [SVGNode]
    ) {
        self.name = name
        self.classes = classes
        self.fill = fill
        self.stroke = stroke
        self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
        self.content = content
    }

    /// Calls `visit` with this element and all inside it, in document order.
    func walk(_ visit: (SVGElement) -> Void) {
        visit(self)
        for case .element(let child) in content { child.walk(visit) }
    }

    /// Every colour that it and its content use, by name.
    var tokens: [ColorToken] {
        var found: Set<ColorToken> = []
        walk { element in
            for case .token(let token)? in [element.fill, element.stroke] { found.insert(token) }
        }
        return found.sorted { $0.name < $1.name }
    }

    /// The lines of text that it and its content set in each weight, in document order.
    var setLines: [TextStyle.Weight: [String]] {
        var found: [TextStyle.Weight: [String]] = [:]
        walk { element in
            guard let line = element.setText else { return }
            found[line.style.weight, default: []].append(line.text)
        }
        return found
    }
}
