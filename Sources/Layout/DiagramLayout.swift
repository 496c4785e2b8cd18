import Model

/// A diagram with every position decided: all that a drawing needs, and nothing of how it was found.
///
/// Coordinates are points, y down, with the drawing's upper left corner at the origin.
package struct DiagramLayout: Sendable, Hashable {
    package var size: Size
    /// In drawing order: what comes first lies below.
    package var zones: [ZoneShape]
    /// Parents before what they hold.
    package var boxes: [BoxShape]
    /// Thin lines that only show at which machine a person sits.
    package var connectors: [Connector]
    package var links: [LinkShape]

    package init(
        size: Size, zones: [ZoneShape], boxes: [BoxShape], connectors: [Connector], links: [LinkShape]
    ) {
        self.size = size
        self.zones = zones
        self.boxes = boxes
        self.connectors = connectors
        self.links = links
    }
}

/// One line of text, anchored at the left end of its baseline.
package struct TextRun: Sendable, Hashable {
    package var text: String
    package var origin: Point
    package var style: TextStyle
    /// The advance width that the layout reckoned with.
    package var width: Double

    package init(text: String, origin: Point, style: TextStyle, width: Double) {
        self.text = text
        self.origin = origin
        self.style = style
        self.width = width
    }

    /// The area that the glyphs cover: 0.74 em above and 0.22 em below the baseline.
    package var bounds: Rect {
        Rect(x: origin.x, y: origin.y - 0.74 * style.size, width: width, height: 0.96 * style.size)
    }
}

package struct ZoneShape: Sendable, Hashable {
    package var id: Zone.ID
    package var kind: Zone.Kind
    package var frame: Rect
    package var label: TextRun
    /// A square left of the label.
    package var icon: Rect

    package init(id: Zone.ID, kind: Zone.Kind, frame: Rect, label: TextRun, icon: Rect) {
        self.id = id
        self.kind = kind
        self.frame = frame
        self.label = label
        self.icon = icon
    }
}

package struct BoxShape: Sendable, Hashable {
    package var id: Node.ID
    package var component: Component.ID
    package var kind: Component.Kind
    package var parent: Node.ID?
    /// 0 for machines, people and external systems, 1 for what they hold, and so on.
    package var depth: Int
    package var frame: Rect
    /// Only machines that hold something have one; it runs along the frame's upper edge.
    package var titleBar: Rect?
    package var texts: [TextRun]
    package var pictogram: Icon
    /// Where the pictogram is; a square.
    package var icon: Rect
    /// Stands for many: drawn with two cards behind it, offset up and right by 3.5 and 7, and a chip in the bar.
    package var isStack: Bool
    /// Where the chip stands; `nil` without one.
    package var stackChip: Rect?

    package init(
        id: Node.ID, component: Component.ID, kind: Component.Kind, parent: Node.ID?, depth: Int, frame: Rect,
        titleBar: Rect?, texts: [TextRun], pictogram: Icon, icon: Rect, isStack: Bool, stackChip: Rect?
    ) {
        self.id = id
        self.component = component
        self.kind = kind
        self.parent = parent
        self.depth = depth
        self.frame = frame
        self.titleBar = titleBar
        self.texts = texts
        self.pictogram = pictogram
        self.icon = icon
        self.isStack = isStack
        self.stackChip = stackChip
    }
}

package struct Connector: Sendable, Hashable {
    package var from: Point
    package var to: Point

    package init(from: Point, to: Point) {
        self.from = from
        self.to = to
    }
}

/// A line between two boxes. It may stand for several links with the same ends and channel, and then carries the
/// letters of all of them.
package struct LinkShape: Sendable, Hashable {
    package var id: Link.ID
    package var paths: [Path]
    package var from: Node.ID
    package var to: Node.ID
    package var channel: Channel.ID
    package var data: LinkTerms.DataDirection
    /// From the initiator's border to the other end's border; runs are horizontal or vertical.
    package var points: [Point]
    package var badges: [Badge]
    /// Where this line jumps over another, on a horizontal run.
    package var hops: [Hop]

    package init(
        id: Link.ID, paths: [Path], from: Node.ID, to: Node.ID, channel: Channel.ID, data: LinkTerms.DataDirection,
        points: [Point], badges: [Badge] = [], hops: [Hop] = []
    ) {
        self.id = id
        self.paths = paths
        self.from = from
        self.to = to
        self.channel = channel
        self.data = data
        self.points = points
        self.badges = badges
        self.hops = hops
    }
}

/// A path's letter in a disc on its line.
package struct Badge: Sendable, Hashable {
    package var path: Path
    package var center: Point
    package var radius: Double

    package init(path: Path, center: Point, radius: Double) {
        self.path = path
        self.center = center
        self.radius = radius
    }
}

package struct Hop: Sendable, Hashable {
    /// The run between `points[segment]` and `points[segment + 1]`.
    package var segment: Int
    package var center: Point

    package init(segment: Int, center: Point) {
        self.segment = segment
        self.center = center
    }
}
