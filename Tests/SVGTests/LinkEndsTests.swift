import Layout
import Model
import Testing

@testable import SVG

/// How links look that one side does not open alone, or that no step travels.
@Suite struct LinkEndsTests {
    private func sketch(initiator: LinkTerms.Initiator, letters: [Path] = ["a"]) -> Sketch {
        var sketch = Sketch(width: 500, height: 200)
        sketch.channels = [.sample("web", [.single(443)], .tcp, "HTTPS", slot: 0)]
        sketch.external("left", "Left", icon: .server, Rect(x: 0, y: 40, width: 120, height: 100))
        sketch.external("right", "Right", icon: .server, Rect(x: 380, y: 40, width: 120, height: 100))
        sketch.link(
            letters, "left", "right", "web", initiator: initiator, [(120, 70), (380, 70)], badges: [(250, 70)])
        sketch.link(["b"], "left", "right", "web", [(120, 110), (380, 110)], badges: [(250, 110)])
        return sketch
    }

    private func links(_ sketch: Sketch) throws -> [XMLTree.Element] {
        let drawing = DiagramDrawing(layout: sketch.layout, diagram: sketch.diagram)
        let root = try XMLTree.parse(drawing.inlineSVG(title: "T", description: "D", idPrefix: "x").linked)
        return root.all("g", class: "link")
    }

    @Test func `a link that both sides open has a head at each end and no dot`() throws {
        let (usual, mutual) = (try links(sketch(initiator: .from))[0], try links(sketch(initiator: .both))[0])
        let dots = { (link: XMLTree.Element) in link.all("circle").filter { $0.attributes["r"] == "3.2" }.count }
        let heads = { (link: XMLTree.Element) in link.all("path").filter { !$0.classes.contains("line") }.count }
        #expect(dots(usual) == 1 && heads(usual) == 1)
        #expect(dots(mutual) == 0 && heads(mutual) == 2)
        #expect(usual.attributes["data-initiator"] == nil && mutual.attributes["data-initiator"] == "both")
        #expect(mutual.all("title").first?.text.contains("Left ↔ Right") == true)
    }

    @Test func `the key explains what both sides open only where there is such a link`() {
        let (usual, mutual) = (sketch(initiator: .from), sketch(initiator: .both))
        #expect(!LegendKey(usual.diagram).sentence.contains("either side"))
        #expect(LegendKey(mutual.diagram).sentence.contains("either side"))
        #expect(LegendKey(mutual.diagram).lineWidth > LegendKey(usual.diagram).lineWidth)
    }

    @Test func `beside links with letters one without recedes`() throws {
        #expect(try links(sketch(initiator: .from)).allSatisfy { !$0.classes.contains("receding") })
        let links = try links(sketch(initiator: .from, letters: []))
        #expect(links.filter { $0.classes.contains("receding") }.map { $0.attributes["data-paths"] } == [""])
    }

    @Test func `a legend names each transport`() {
        let channel = { (transports: [Channel.Transport], ports: [Port.Number]) in
            ResolvedChannel(
                id: "c", title: "C", numbers: ports, transports: transports, applicationProtocol: "P",
                line: LineStyle.ID(slot: 0)
            ).markedPortText
        }
        #expect(channel([.tcp], [.single(443)]) == "TCP 443")
        #expect(channel([.tcp, .udp], [.single(53), .range(60, 70)]) == "TCP, UDP 53 / 60–70")
        #expect(channel([.icmp], []) == "ICMP")
        #expect(channel([.ip(50)], []) == "IP protocol 50")
        #expect(channel([.unknown], []) == "unknown transport")
        #expect(channel([.none], []) == "–")
    }

    @Test func `a picture without links has its badges with their ids, and is an image`() throws {
        let sketch = sketch(initiator: .from)
        let drawing = DiagramDrawing(layout: sketch.layout, diagram: sketch.diagram)
        let svg = drawing.inlineSVG(title: "T", description: "D", idPrefix: "x")
        let (linked, plain) = (try XMLTree.parse(svg.linked), try XMLTree.parse(svg.unlinked))
        #expect(linked.all("a").map { $0.attributes["href"] } == ["#path-a", "#path-b"])
        #expect(plain.all("a").isEmpty)
        #expect(linked.attributes["role"] == "document" && plain.attributes["role"] == "img")
        let badges = { (root: XMLTree.Element) in root.all("g", class: "badge").map { $0.attributes["id"] } }
        #expect(badges(plain) == ["x-path-a", "x-path-b"] && badges(linked) == badges(plain))
        for name in ["g", "rect", "text", "use", "path", "circle"] {
            #expect(linked.all(name).count == plain.all(name).count, "\(name)")
        }
    }

    @Test func `what a link contains stays without it`() {
        let box = SVGElement("g", ["data-id": "m"], [SVGElement("rect")])
        func root(_ role: SVGElement.Value, _ content: [SVGElement]) -> SVGElement {
            SVGElement("svg", ["role": role], [SVGElement("desc", text: "D")] + content)
        }
        let link = SVGElement("a", ["href": "#part"], [box, box])
        let svg = SVGWriter.inline(root(.linked("document", unlinked: "img"), [link]))
        #expect(String(utf8: svg.linked).contains("<a href=\"#part\">"))
        #expect(svg.unlinked == SVGWriter.inline(root("img", [box, box])).linked)
    }
}
