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

    /// What did not change recedes, but for what the changes concern.
    @Test func theRestRecedes() throws {
        let root = try Self.picture()
        let receding = root.all("g").filter { $0.classes.contains("unchanged") }
        #expect(receding.allSatisfy { group in group.subtree.allSatisfy { $0.attributes["data-change"] == nil } })
        let lines = root.all("g", class: "link")
        #expect(lines.count { $0.classes.contains("unchanged") } == lines.count - 3)
        let changed = lines.filter { $0.attributes["data-change"] != nil }
        let ends = Set(changed.flatMap { [$0.attributes["data-from"], $0.attributes["data-to"]] })
        #expect(!receding.contains { ends.contains($0.attributes["data-id"]) })
        #expect(receding.contains { !$0.classes.contains("link") })
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

    /// Letters fill the line: the sign stands beside them.
    @Test func noSignLiesOnALetterOfAShortLine() throws {
        var s = Sketch(width: 400, height: 200)
        s.channels = [.sample("bes", [.single(52311)], .tcp, "HTTPS", slot: 0)]
        s.machine("one", "One", icon: .server, Rect(x: 0, y: 20, width: 140, height: 112))
        s.part("from", "From", in: "one", Rect(x: 14, y: 76, width: 112, height: 42))
        s.machine("two", "Two", icon: .server, Rect(x: 214, y: 20, width: 140, height: 112))
        s.part("to", "To", in: "two", Rect(x: 228, y: 76, width: 112, height: 42))
        s.link(
            ["f", "g", "h"], "from", "to", "bes", [(126, 97), (228, 97)], badges: [(151, 97), (177, 97), (203, 97)])
        let overlay = DiagramOverlay(diagram: s.diagram, nodes: [:], links: [s.layout.links[0].id: .changed])
        let drawing = DiagramDrawing(layout: s.layout, diagram: s.diagram)
        let root = try XMLTree.parse(drawing.overlaySVG(overlay, title: "T", description: "D", idPrefix: "x"))
        Self.expectNoSignOnABadge(root)
        let disc = try #require(root.all("g", class: "change-sign").first?.all("circle").first)
        #expect(abs(disc.numbers("cy")[0] - 97) < 30)
    }

    /// Of a component that is one box with its machine only the name is drawn; its marks are around that.
    @Test func aPartOfOneBoxIsMarkedByItself() throws {
        var layout = Self.sketch.layout
        let part = try #require(layout.boxes.firstIndex { $0.id == "browser" })
        let machine = try #require(layout.boxes.first { $0.id == "workstation" })
        layout.boxes[part].frame = machine.frame
        let bar = try #require(machine.titleBar)
        let body = Rect(
            left: machine.frame.left, top: bar.bottom, right: machine.frame.right, bottom: machine.frame.bottom)
        layout.boxes[part].body = body
        let overlay = DiagramOverlay(
            diagram: Self.sketch.diagram, nodes: ["browser": .added], links: [:])
        let drawing = DiagramDrawing(layout: layout, diagram: Self.sketch.diagram)
        let root = try XMLTree.parse(drawing.overlaySVG(overlay, title: "T", description: "D", idPrefix: "x"))
        let group = try #require(root.all("g").first { $0.attributes["data-id"] == "browser" })
        #expect(
            group.numbers("data-box") == [machine.frame.x, machine.frame.y, machine.frame.width, machine.frame.height])
        // The outline is the machine's.
        #expect(!group.children.contains { $0.name == "rect" && $0.classes.isEmpty })
        let band = try #require(group.children.first { $0.classes.contains("change-band") })
        #expect(band.numbers("y") == [body.top - 3])
        let signs = root.all("g", class: "change-sign").compactMap { $0.all("circle").first }
        #expect(signs.map { $0.numbers("cy")[0] } == [body.top])
    }

    @Test func noSignLiesOnPorts() throws {
        var layout = Self.sketch.layout
        let changed = layout.links[1].id
        let points = layout.links[1].points
        let (a, b) = (points[0], points[1])
        let middle = Point(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2)
        let plate = Rect(left: middle.x - 20, top: middle.y - 10, right: middle.x + 20, bottom: middle.y + 10)
        layout.links[1].badges = []
        layout.links[1].plate = PortPlate(frame: plate, texts: [])
        let overlay = DiagramOverlay(diagram: Self.sketch.diagram, links: [changed: .changed])
        let drawing = DiagramDrawing(layout: layout, diagram: Self.sketch.diagram)
        let root = try XMLTree.parse(drawing.overlaySVG(overlay, title: "T", description: "D", idPrefix: "x"))
        let disc = try #require(root.all("g", class: "change-sign").first?.all("circle").first)
        let center = Point(x: disc.numbers("cx")[0], y: disc.numbers("cy")[0])
        #expect(plate.distance(to: center) >= disc.numbers("r")[0] - 0.01)
    }

    @Test func noSignLiesOnABadge() throws { Self.expectNoSignOnABadge(try Self.picture()) }

    private static func expectNoSignOnABadge(_ root: XMLTree.Element) {
        let badges = root.all("g", class: "badge").map { $0.numbers("data-circle") }
        for sign in root.all("g", class: "change-sign") {
            guard let disc = sign.all("circle").first else {
                Issue.record("a sign without a disc")
                continue
            }
            let (x, y, radius) = (disc.numbers("cx")[0], disc.numbers("cy")[0], disc.numbers("r")[0])
            for badge in badges {
                let distance = Point(x: x, y: y).distance(to: Point(x: badge[0], y: badge[1]))
                #expect(distance >= badge[2] + radius - 0.01, "\(x) \(y)")
            }
        }
    }
}
