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

    /// Where the key stands at the right, nothing of the legend meets it, and all is inside the legend.
    @Test(arguments: [0, 1, 2, 3]) func theKeyMayStandAtTheRight(index: Int) {
        let sketch = [querySample(), brokerSample(), paletteSample(), wide()][index]
        for legend in sketch.roomLegends.compact.strips where legend.keyPlace != .below {
            let placed = legend.placed(at: Point(x: 100, y: 200))
            let key = Self.bounds(placed.key)
            let whole = Rect(x: 100, y: 200, width: legend.size.width, height: legend.size.height)
            let table = placed.columns.map { Self.bounds($0.heading + $0.rows.flatMap(\.parts)) }
            for part in table + [key] {
                #expect(
                    part.left > 99 && part.top > 199 && part.right < whole.right + 1 && part.bottom < whole.bottom + 1)
            }
            for part in table { #expect(!part.intersects(key)) }
        }
    }

    /// It stands there only where that leaves the drawing more.
    @Test func theKeyStandsBelowWhereThatCostsNothing() throws {
        let header = PictureHeader(title: "Title", subtitle: "Summary.", in: PictureFrame.deckSize)
        let flat = wide()
        #expect(PictureFrame.deck(flat.layout, flat.roomLegends, header: header).legend?.keyPlace == .below)
        var high = wide()
        high.size = Size(width: 1800, height: 740)
        let frame = PictureFrame.deck(high.layout, high.roomLegends, header: header)
        let legend = try #require(frame.legend)
        #expect(legend.keyPlace != .below)
        #expect(
            high.roomLegends.usual.strips.allSatisfy { $0.keyPlace != .below || $0.size.height > legend.size.height })
    }

    private static func bounds(_ parts: [PlacedLegend.Part]) -> Rect {
        let frames = parts.map { part in
            switch part {
            case .text(let run, _): run.bounds
            case .sample(_, let left, let right, let y): Rect(left: left, top: y, right: right, bottom: y)
            case .rule(let from, let to): Rect(left: from.x, top: from.y, right: to.x, bottom: to.y)
            case .mark(_, let left, let y): Rect(left: left, top: y, right: left + 11, bottom: y)
            }
        }
        return frames.dropFirst().reduce(frames.first ?? Rect(x: 0, y: 0, width: 0, height: 0)) { $0.union($1) }
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
