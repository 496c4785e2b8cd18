import Layout
import Model
import SVG
import Testing

/// Two states of one diagram laid over each other.
@Suite struct ChangeMarksTests {
    private static let sketch = querySample()

    private static func picture() throws -> XMLTree.Element {
        let links = sketch.layout.links
        let overlay = DiagramOverlay(
            diagram: sketch.diagram, nodes: ["endpoint": .removed, "db": .added, "top-relay": .changed],
            links: [links[1].id: .added, links[6].id: .removed, links[4].id: .changed])
        let drawing = DiagramDrawing(layout: sketch.layout, diagram: sketch.diagram)
        return try XMLTree.parse(drawing.overlaySVG(overlay, title: "T", description: "D", idPrefix: "x"))
    }

    @Test func everyChangeIsMarkedOnceAndSigned() throws {
        let root = try Self.picture()
        let marked = root.all("g").filter { $0.attributes["data-change"] != nil && !$0.classes.contains("change-sign") }
        #expect(marked.count == 6)
        for group in marked {
            #expect(group.children.count { $0.classes.contains("change-band") } == 1)
        }
        let signs = root.all("g", class: "change-sign")
        #expect(
            signs.map { $0.all("text").first?.text }.compactMap(\.self).sorted()
                == ["+", "+", "−", "−", "≠", "≠"].sorted())
    }

    @Test func theBandsDifferByMoreThanColour() throws {
        var dashes: [String: Set<String>] = [:]
        for group in try Self.picture().all("g") {
            guard let state = group.attributes["data-change"] else { continue }
            for band in group.children where band.classes.contains("change-band") {
                dashes[state, default: []].insert(band.attributes["stroke-dasharray"] ?? "solid")
            }
        }
        #expect(dashes.count == 3)
        #expect(dashes.values.allSatisfy { $0.count == 1 })
        #expect(Set(dashes.values).count == 3)
    }

    /// What is gone keeps its shape and loses its colours.
    @Test func whatIsGoneIsGrey() throws {
        let root = try Self.picture()
        let endpoint = try #require(root.all("g", class: "machine").first { $0.attributes["data-id"] == "endpoint" })
        for element in endpoint.subtree where !element.classes.contains("change-band") {
            for name in element.classes where name.hasPrefix("f-") || name.hasPrefix("s-") {
                #expect(
                    ["f-ghost", "f-ghost-text", "f-ghost-line", "s-ghost-line", "f-canvas", "s-canvas"].contains(name))
            }
        }
        #expect(endpoint.all("text").contains { $0.text == "BES Client Service" })
    }

    @Test func noSignLiesOnABadge() throws {
        let root = try Self.picture()
        let badges = root.all("g", class: "badge").map { $0.numbers("data-circle") }
        for sign in root.all("g", class: "change-sign") {
            let disc = try #require(sign.all("circle").first)
            let (x, y, radius) = (disc.numbers("cx")[0], disc.numbers("cy")[0], disc.numbers("r")[0])
            for badge in badges {
                let distance = Point(x: x, y: y).distance(to: Point(x: badge[0], y: badge[1]))
                #expect(distance >= badge[2] + radius - 0.01, "\(x) \(y)")
            }
        }
    }
}
