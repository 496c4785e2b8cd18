import Layout
import Model
import Testing

@testable import SVG

@Suite struct LegendTests {
    @Test func rowsAreLinesInOrderOfSlot() {
        let rows = LegendRow.rows(for: brokerSample().diagram)
        #expect(rows.map(\.line.slot) == [1, 4, 5, 6])
        #expect(rows.map(\.portText) == ["443", "389 / 636 / 3268", "various", "–"])
        #expect(rows.map(\.transports) == [[.tcp], [.tcp], [.tcp], [.none]])
        #expect(rows[0].channels == ["https", "https-again"])
        #expect(rows[0].protocolText == "HTTPS")
    }

    @Test func aSlideMayNarrowAProtocol() {
        let rows = LegendRow.rows(for: brokerSample().diagram)
        #expect(rows[1].protocolText == "LDAPS")
        #expect(rows[3].protocolText == "Human communication")
    }

    @Test func samplesShowTheLine() throws {
        for slot in 0..<30 {
            let line = LineStyle.ID(slot: slot)
            let row = LegendRow(
                line: line, channels: [], channelTitles: [], portText: "", transports: [.tcp], markedPortText: "",
                protocolText: "")
            let svg = try XMLTree.parse(row.lineSampleSVG)
            #expect(svg.classes == ["line-sample"] && svg.attributes["aria-hidden"] == "true")
            let path = try #require(svg.all("path", class: "line").first)
            #expect(path.classes.contains("s-line-\(line.colorName)"))
            #expect(path.numbers("stroke-dasharray") == line.style.dashes)
        }
    }

    @Test func theKeySpeaksOfReturnsOnlyWhereThereAreSome() {
        var diagram = querySample().diagram
        #expect(LegendKey(diagram).sentence.contains("hollow"))
        diagram.links.removeAll { $0.terms.data == .back }
        #expect(!LegendKey(diagram).sentence.contains("hollow"))
    }

    /// Title, drawing and legend neither meet nor leave the page, wherever the legend stands.
    @Test(
        arguments: [0, 1, 2, 3], ["T", "A title that is very much longer than most of the titles which people give"])
    func pagePartsKeepApart(index: Int, title: String) throws {
        let sketch = [querySample(), brokerSample(), paletteSample(), wide()][index]
        let subtitle = String(repeating: "Some words of a summary. ", count: 12)
        let frame = PictureFrame.standalone(sketch.layout, sketch.legends, title: title, subtitle: subtitle)
        let legend = try #require(frame.legend)
        let table = Rect(
            x: frame.legendOrigin.x, y: frame.legendOrigin.y, width: legend.size.width, height: legend.size.height)
        let page = Rect(x: 0, y: 0, width: frame.size.width, height: frame.size.height)
        #expect(page.inset(by: 30).union(table) == page.inset(by: 30))
        #expect(table.top >= frame.header.height)
        #expect(frame.header.width <= page.width - 2 * PictureFrame.margin)
        let (dx, dy) = (frame.drawingOrigin.x, frame.drawingOrigin.y)
        #expect(dy >= frame.header.height)
        #expect(dx + sketch.size.width <= page.right && dy + sketch.size.height <= page.bottom)
        for box in sketch.layout.boxes.map(\.frame) + sketch.layout.zones.map(\.frame) {
            #expect(!box.offset(dx: dx, dy: dy).intersects(table))
        }
    }

    @Test func aFreeCornerIsUsed() {
        let sketch = querySample()
        let frame = PictureFrame.standalone(sketch.layout, sketch.legends, title: "T", subtitle: "S")
        #expect(frame.size.width == sketch.size.width + 96)
    }

    @Test func aWideDrawingHasItsLegendBelow() {
        let sketch = wide()
        let frame = PictureFrame.standalone(sketch.layout, sketch.legends, title: "T", subtitle: "S")
        #expect(frame.legendOrigin.y >= frame.drawingOrigin.y + sketch.size.height)
        #expect((frame.legend?.columnCount ?? 0) > 1)
    }

    private func wide() -> Sketch {
        var sketch = Sketch(width: 2000, height: 200)
        sketch.machine("a", "A", icon: .server, Rect(x: 0, y: 0, width: 300, height: 200))
        sketch.machine("b", "B", icon: .server, Rect(x: 1700, y: 0, width: 300, height: 200))
        for slot in 0..<6 {
            let id = Channel.ID("c\(slot)")
            sketch.channels.append(.sample(id, [.single(UInt16(slot))], .tcp, "HTTPS", slot: slot))
            let y = 60 + Double(slot) * 20
            sketch.link([], "a", "b", id, [(300, y), (1700, y)])
        }
        return sketch
    }
}
