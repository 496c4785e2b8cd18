import Foundation
import Layout
import Model
import SVG
import Testing

/// The `data-` attributes on which other programs rely, in both kinds of picture.
@Suite struct ContractTests {
    static let samples = [querySample(), brokerSample(), paletteSample()]

    static func pictures(_ sketch: Sketch) throws -> [XMLTree.Element] {
        let drawing = DiagramDrawing(layout: sketch.layout, diagram: sketch.diagram)
        return [
            try XMLTree.parse(drawing.inlineSVG(title: "T", description: "D", idPrefix: "x").linked),
            try XMLTree.parse(drawing.standaloneSVG(title: "T", subtitle: "S", description: "D", idPrefix: "x")),
        ]
    }

    @Test(arguments: samples.indices) func rootIsALabelledImage(index: Int) throws {
        for root in try Self.pictures(Self.samples[index]) {
            #expect(root.name == "svg" && root.classes == ["diagram"])
            // What has links in it is no image for those who hear a page.
            #expect(root.attributes["role"] == (root.all("a").isEmpty ? "img" : "document"))
            #expect(root.attributes["data-scale"] == "1")
            #expect(root.attributes["aria-labelledby"] == (root.attributes["xmlns"] == nil ? "x-title x-desc" : nil))
            #expect(root.all("title").first?.attributes["id"] == "x-title")
            #expect(root.all("desc").first?.attributes["id"] == "x-desc")
            let ids = root.subtree.compactMap { $0.attributes["id"] }
            #expect(Set(ids).count == ids.count)
            #expect(root.numbers("viewBox").suffix(2) == root.numbers("width") + root.numbers("height"))
        }
    }

    @Test(arguments: samples.indices) func everyBoxHasItsGroup(index: Int) throws {
        let sketch = Self.samples[index]
        let names: [Component.Kind: Substring] = [.machine: "machine", .person: "person", .external: "external"]
        for root in try Self.pictures(sketch) {
            for box in sketch.layout.boxes {
                let name = names[box.kind] ?? "component"
                let groups = root.all("g", class: name).filter { $0.attributes["data-id"] == box.id.text }
                let group = try #require(groups.first, "\(box.id)")
                #expect(groups.count == 1 && group.classes == [name])
                #expect(group.numbers("data-box") == Self.numbers(box.frame))
                #expect(box.parent == nil || group.parent?.attributes["data-id"] == box.parent?.text)
                let bar = group.children.filter { $0.name == "rect" && $0.classes.contains("titlebar") }
                #expect(bar.map { $0.numbers("data-box") } == box.titleBar.map { [Self.numbers($0)] } ?? [])
            }
            #expect(root.all("g", class: "zone").map { $0.attributes["data-id"] } == sketch.layout.zones.map(\.id.text))
            #expect(
                root.all("g", class: "zone").map { $0.numbers("data-box") }
                    == sketch.layout.zones.map { Self.numbers($0.frame) })
        }
    }

    @Test(arguments: samples.indices) func everyLinkHasItsGroup(index: Int) throws {
        let sketch = Self.samples[index]
        for root in try Self.pictures(sketch) {
            let groups = root.all("g", class: "link")
            #expect(groups.count == sketch.layout.links.count)
            for link in sketch.layout.links {
                let group = try #require(groups.first { $0.attributes["data-id"] == link.id.text })
                let expected = [
                    "class": "link", "data-id": link.id.text, "data-from": link.from.text, "data-to": link.to.text,
                    "data-paths": link.paths.map(\.letter).joined(separator: " "), "data-data": link.data.rawValue,
                    "data-channel": link.channel.text,
                ]
                #expect(group.attributes.merging(expected) { $1 } == group.attributes)
                let points = group.attributes["data-points"]?.split(separator: " ").map {
                    $0.split(separator: ",").compactMap { Double($0) }
                }
                #expect(points == link.points.map { [$0.x, $0.y] })
                let badges = group.all("g", class: "badge")
                #expect(badges.map { $0.attributes["data-path"] } == link.badges.map(\.path.letter))
                #expect(
                    badges.map { $0.numbers("data-circle") }
                        == link.badges.map { [$0.center.x, $0.center.y, $0.radius] })
                #expect(!group.all("path", class: "line").isEmpty && !group.all("circle").isEmpty)
            }
        }
    }

    @Test func linksTellPortsAndTransport() throws {
        for root in try Self.pictures(brokerSample()) {
            let links = root.all("g", class: "link")
            let ports = { (channel: String) in
                links.first { $0.attributes["data-channel"] == channel }.map {
                    [$0.attributes["data-port"], $0.attributes["data-transport"]]
                }
            }
            #expect(ports("https") == ["443", "tcp"])
            #expect(ports("ldap") == ["389 636 3268", "tcp"])
            #expect(ports("session") == ["various", "tcp"])
            #expect(ports("human") == ["", "none"])
        }
    }

    @Test(arguments: samples.indices) func everyTextHasItsWidth(index: Int) throws {
        for root in try Self.pictures(Self.samples[index]) {
            #expect(!root.all("text").isEmpty)
            for text in root.all("text") {
                let size = try #require(text.inherited("font-size").flatMap(Double.init))
                let weight = try #require(text.inherited("font-weight").flatMap(Int.init))
                let style = TextStyle(size: size, weight: try #require(TextStyle.Weight(rawValue: weight)))
                let spacing = (text.numbers("letter-spacing").first ?? 0) * Double(text.text.count)
                let width = try #require(text.numbers("data-width").first)
                #expect(abs(width - TextMetrics.width(text.text, style) - spacing) < 0.05, "\(text.text)")
            }
        }
    }

    @Test func badgesLeadToStepsOnAPageOnly() throws {
        let pictures = try Self.pictures(querySample())
        let links = pictures[0].all("a")
        #expect(links.count == 10)
        for link in links {
            let path = link.parent?.attributes["data-path"]
            #expect(link.attributes["href"] == path.map { "#path-\($0)" })
            #expect(link.attributes["tabindex"] == "-1")
        }
        #expect(pictures[1].all("a").isEmpty)
    }

    @Test func aFileNeedsNothingElse() throws {
        let sketch = brokerSample()
        let text = String(
            utf8: DiagramDrawing(layout: sketch.layout, diagram: sketch.diagram)
                .standaloneSVG(title: "T", subtitle: "S", description: "D", idPrefix: "x"))
        let root = try XMLTree.parse(text)
        #expect(root.attributes["xmlns"] == "http://www.w3.org/2000/svg")
        let css = try #require(root.all("style").first).text
        let weights = Set(root.all("text").compactMap { $0.inherited("font-weight") })
        for weight in weights { #expect(css.contains("font-weight:\(weight);src:url(data:font/woff2;base64,d09GM")) }
        for name in Set(root.subtree.flatMap(\.classes).filter { $0.hasPrefix("f-") || $0.hasPrefix("s-") }) {
            #expect(css.contains("svg.diagram .\(name){"), "\(name)")
        }
        #expect(
            !text.contains("foreignObject") && text.components(separatedBy: "http:").count == 3)
        #expect(root.subtree.compactMap { $0.attributes["xlink:href"] }.allSatisfy { $0.hasPrefix("#icon-") })
    }

    @Test func colourIsNeverWithoutItsClass() throws {
        for root in try Self.pictures(brokerSample()) {
            let isFile = root.attributes["xmlns"] != nil
            for element in root.subtree {
                for (attribute, prefix) in [("fill", "f-"), ("stroke", "s-")] {
                    let isColor = element.attributes[attribute].map { $0 != "none" } ?? false
                    let hasClass = element.classes.contains { $0.hasPrefix(prefix) }
                    #expect(isColor == (isFile && hasClass))
                }
            }
        }
    }

    /// A title is whatever an author typed.
    @Test func hostileTextStaysText() throws {
        let hostile = "</text><script>\"'&amp;\u{301} \u{0}\u{7}語 🧭 עברית"
        var sketch = Sketch(width: 400, height: 300)
        sketch.channels = [.sample("c", [.single(1)], .tcp, hostile, slot: 0)]
        sketch.zone("z", hostile, .dmz, Rect(x: 0, y: 0, width: 400, height: 300))
        sketch.machine("m\"<", hostile, icon: .server, Rect(x: 40, y: 60, width: 300, height: 120))
        sketch.link(["<"], "m\"<", "m\"<", "c", [(40, 80), (10, 80), (10, 120), (40, 120)], badges: [(10, 100)])
        let drawing = DiagramDrawing(layout: sketch.layout, diagram: sketch.diagram)
        let inline = drawing.inlineSVG(title: hostile, description: hostile, idPrefix: "a\"b").linked
        let alone = drawing.standaloneSVG(title: hostile, subtitle: hostile, description: hostile, idPrefix: "a\"b")
        let kept = "</text><script>\"'&amp;\u{301} 語 🧭 עברית"
        for root in try [inline, alone].map({ try XMLTree.parse($0) }) {
            #expect(root.all("script").isEmpty)
            #expect(root.all("title").first?.text == kept)
            #expect(root.all("g", class: "machine").first?.attributes["data-id"] == "m\"<")
            #expect(root.all("text").contains { $0.text == kept })
        }
    }

    @Test func aPictureOfNothingIsWellFormed() throws {
        let sketch = Sketch(width: 0, height: 0)
        #expect(try Self.pictures(sketch).allSatisfy { $0.all("g", class: "legend").isEmpty })
    }

    private static func numbers(_ r: Rect) -> [Double] { [r.x, r.y, r.width, r.height] }
}
