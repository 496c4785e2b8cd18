import Model
import SVG

/// A diagram of a slide as the pages show it.
package struct SlideDrawing: Sendable {
    /// The names of its 16:9 images in the edition's folder `slides`.
    package struct Deck: Sendable, Hashable {
        package var light: String
        package var dark: String

        package init(light: String, dark: String) {
            self.light = light
            self.dark = dark
        }
    }

    package var diagram: ResolvedDiagram
    /// The slide's own diagram, whose connections the page lists; `nil` for a picture of a part of one.
    package var whole: ResolvedDiagram?
    /// An `svg` element whose ids are unique in the whole edition, because the print page contains all drawings. There it
    /// has no links, as the steps have other ids.
    package var svg: LinkedSVG
    /// The image file next to the slide's page: `query-channel.svg`.
    package var fileName: String
    /// The size of the inline drawing, in CSS pixels.
    package var width: Double
    package var height: Double
    package var legend: [LegendRow]
    /// An explanation of the line ends, in a sentence or two.
    package var key: String?
    /// The ids of the elements of `svg` that show the path, to which the letters of the steps link. Without an
    /// entry a letter links to the figure.
    package var anchors: [Path: String]
    package var deck: Deck?
    /// Whether the components are below each other because the layout engine did not place them.
    package var isPlain: Bool

    package init(
        diagram: ResolvedDiagram, whole: ResolvedDiagram? = nil, svg: LinkedSVG, fileName: String, width: Double,
        height: Double,
        legend: [LegendRow], key: String? = nil, anchors: [Path: String] = [:], deck: Deck? = nil,
        isPlain: Bool = false
    ) {
        self.diagram = diagram
        self.whole = whole ?? (diagram.folded == nil ? diagram : nil)
        self.svg = svg
        self.fileName = fileName
        self.width = width
        self.height = height
        self.legend = legend
        self.key = key
        self.anchors = anchors
        self.deck = deck
        self.isPlain = isPlain
    }
}

extension SlideDrawing {
    /// Of the figure of a picture, on the slide's own page.
    package static func address(of picture: Diagram.ID) -> String {
        PagePath.fragment(SlideAnchors(scope: "").figure(picture))
    }

    /// The id of the slide's own diagram.
    var wholeID: Diagram.ID { diagram.folded?.whole ?? diagram.id }

    /// The titles of what the picture shows in full.
    var members: [String] {
        let closed = diagram.folded?.closed ?? []
        let own = diagram.nodes.filter { !closed.contains($0.id) }.map(\.title)
        let folded = diagram.nodes.filter {
            closed.contains($0.id) && diagram.folded?.neighbours.contains($0.id) == false
        }
        return own + folded.map(\.title)
    }

    /// 0 for a picture of a whole diagram, 1 for one of a part, 2 for one of a part of that.
    var depth: Int { diagram.id.text.split(separator: ".").count - 1 }

    /// Whether the other is a picture of a group that is a box in this one.
    func holds(_ other: SlideDrawing) -> Bool {
        let parts = other.diagram.id.text.split(separator: ".")
        return parts.count > 1 && parts.dropLast().joined(separator: ".") == diagram.id.text
    }
}
