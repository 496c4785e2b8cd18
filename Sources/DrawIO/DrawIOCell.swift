import Layout
import TextFormats

/// A cell of a page: a vertex, an edge, or what only contains others.
struct DrawIOCell: Sendable, Hashable {
    enum Geometry: Sendable, Hashable {
        case none
        /// Relative to the parent's upper left corner.
        case vertex(Rect)
        /// On an edge: its place along it, from -1 at the source to 1 at the target, how far beside it, and its size.
        case label(along: Double, aside: Double, size: Size)
        /// The points at which the edge turns, in points of the page, and its ends where there is no box.
        case edge(bends: [Point], from: Point?, to: Point?)
    }

    /// Unique on the page.
    var id: String
    var parent: String?
    var value = ""
    var style = DrawIOStyle()
    var geometry = Geometry.none
    var source: String?
    var target: String?

    func write(to xml: inout XMLWriter) {
        xml.start("mxCell")
        xml.attribute("id", id)
        if case .none = geometry {
            if let parent { xml.attribute("parent", parent) }
            xml.end()
            return
        }
        xml.attribute("value", value)
        xml.attribute("style", style.text)
        if let parent { xml.attribute("parent", parent) }
        switch geometry {
        case .edge:
            xml.attribute("edge", "1")
            if let source { xml.attribute("source", source) }
            if let target { xml.attribute("target", target) }
        case .label:
            xml.attribute("vertex", "1")
            xml.attribute("connectable", "0")
        case .vertex, .none: xml.attribute("vertex", "1")
        }
        write(geometry, to: &xml)
        xml.end()
    }

    private func write(_ geometry: Geometry, to xml: inout XMLWriter) {
        xml.start("mxGeometry")
        switch geometry {
        case .none: break
        case .vertex(let rect):
            xml.attribute("x", Self.number(rect.x))
            xml.attribute("y", Self.number(rect.y))
            xml.attribute("width", Self.number(rect.width))
            xml.attribute("height", Self.number(rect.height))
            xml.attribute("as", "geometry")
        case .label(let along, let aside, let size):
            xml.attribute("x", Self.number(along, digits: 4))
            xml.attribute("y", Self.number(aside))
            xml.attribute("width", Self.number(size.width))
            xml.attribute("height", Self.number(size.height))
            xml.attribute("relative", "1")
            xml.attribute("as", "geometry")
            write(Point(x: -size.width / 2, y: -size.height / 2), as: "offset", to: &xml)
        case .edge(let bends, let from, let to):
            xml.attribute("relative", "1")
            xml.attribute("as", "geometry")
            if let from { write(from, as: "sourcePoint", to: &xml) }
            if let to { write(to, as: "targetPoint", to: &xml) }
            if !bends.isEmpty {
                xml.element("Array", ["as": "points"]) { xml in
                    for point in bends { write(point, as: nil, to: &xml) }
                }
            }
        }
        xml.end()
    }

    private func write(_ point: Point, as role: String?, to xml: inout XMLWriter) {
        xml.start("mxPoint")
        xml.attribute("x", Self.number(point.x))
        xml.attribute("y", Self.number(point.y))
        if let role { xml.attribute("as", role) }
        xml.end()
    }

    /// Without digits that say nothing.
    static func number(_ value: Double, digits: Int = 2) -> String {
        let factor = digits == 4 ? 10_000.0 : 100
        let rounded = (value * factor).rounded() / factor
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
}
