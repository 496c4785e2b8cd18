import Layout
import Model
import Testing

@testable import SVG

@Suite struct SlidePictureTests {
    private static let samples = [querySample(), brokerSample(), paletteSample(), Sketch(width: 0, height: 0)]

    private static func picture(
        _ sketch: Sketch, _ form: DeckForm = DeckForm(), title: String = "Title", subtitle: String = "Summary."
    ) -> DeckPicture {
        DiagramDrawing(layout: sketch.layout, diagram: sketch.diagram)
            .deckPicture(title: title, subtitle: subtitle, description: "D", idPrefix: "x", form: form)
    }

    @Test(arguments: samples.indices) func pageIs16To9(index: Int) throws {
        let root = try XMLTree.parse(Self.picture(Self.samples[index]).svg(.light))
        #expect(root.numbers("viewBox") == [0, 0, 1600, 900])
        #expect(root.numbers("width") + root.numbers("height") == [1600, 900])
        let scale = try #require(root.numbers("data-scale").first)
        #expect(scale > 0 && scale <= PictureRooms.largestScale)
        let transform = try #require(root.all("g", class: "drawing").first?.attributes["transform"])
        #expect(scale == 1 || transform.hasSuffix("scale(\(scale.decimalText))"))
    }

    /// The layout reckons with the scale that a page then has, or nearly has if that is read without effort.
    @Test(arguments: samples.indices) func theLayoutKnowsTheRooms(index: Int) {
        let sketch = Self.samples[index]
        let header = PictureHeader(title: "Title", subtitle: "Summary.", in: PictureFrame.deckSize)
        let frame = PictureFrame.deck(sketch.layout, sketch.roomLegends, header: header)
        let reckoned = DiagramDrawing.rooms(of: sketch.diagram, words: .english).scale(of: sketch.layout.size)
        #expect(frame.scale > min(reckoned, PictureRooms.comfortableScale) - 0.011)
        #expect(frame.scale > 0.84 * reckoned - 0.011)
    }

    /// A drawing that can be as large as any is in the middle, and its legend below it; one that is much larger beside its
    /// legend is there.
    @Test(arguments: [(width: 400.0, height: 200.0, isBelow: true), (500, 700, false)])
    func theLegendIsBelowUnlessThatTakesRoom(width: Double, height: Double, isBelow: Bool) throws {
        let sketch = Sketch(width: width, height: height)
        let header = PictureHeader(title: "Title", subtitle: "Summary.", in: PictureFrame.deckSize)
        let frame = PictureFrame.deck(sketch.layout, querySample().roomLegends, header: header)
        let drawing = Rect(
            x: frame.drawingOrigin.x, y: frame.drawingOrigin.y, width: width * frame.scale, height: height * frame.scale
        )
        #expect((frame.legendOrigin.y >= drawing.bottom) == isBelow)
        #expect((frame.legendOrigin.x >= drawing.right) == !isBelow)
        if isBelow { #expect(abs(drawing.center.x - 800) < 1) }
    }

    /// Only the drawing, and only where its text is too small.
    @Test(arguments: [(width: 2290.0, left: 32.0), (1000, 48)])
    func aWideDrawingGoesNearerToTheSides(drawing: (width: Double, left: Double)) {
        let sketch = Sketch(width: drawing.width, height: 300)
        let header = PictureHeader(title: "Title", subtitle: "Summary.", in: PictureFrame.deckSize)
        let frame = PictureFrame.deck(sketch.layout, querySample().roomLegends, header: header)
        #expect(frame.drawingOrigin.x >= drawing.left - 0.1)
        #expect(frame.drawingOrigin.x + drawing.width * frame.scale <= 1600 - drawing.left + 0.1)
        #expect((frame.drawingOrigin.x < 47) == (drawing.left < 48))
        #expect(frame.legendOrigin.x >= 47.9)
    }

    /// Whatever is shown, title, drawing and legend neither meet nor come nearer to the edge than the margins.
    @Test(arguments: samples.indices, [(true, true), (true, false), (false, true), (false, false)])
    func partsKeepApart(index: Int, shown: (title: Bool, legend: Bool)) {
        let (showsTitle, showsLegend) = shown
        let sketch = Self.samples[index]
        let words = String(repeating: "Many words of a summary. ", count: 30)
        let header =
            showsTitle ? PictureHeader(title: "Title", subtitle: words, in: PictureFrame.deckSize) : PictureHeader.none
        let frame = PictureFrame.deck(sketch.layout, showsLegend ? sketch.roomLegends : nil, header: header)
        let room = Rect(
            left: 47.9, top: showsTitle ? header.height - 6.1 : 47.9, right: 1552.1, bottom: showsTitle ? 866.1 : 852.1)
        let drawing = Rect(
            x: frame.drawingOrigin.x, y: frame.drawingOrigin.y, width: sketch.size.width * frame.scale,
            height: sketch.size.height * frame.scale)
        #expect(room.union(drawing) == room)
        #expect((frame.legend != nil) == (showsLegend && !sketch.diagram.links.isEmpty))
        guard let legend = frame.legend else { return }
        let table = Rect(
            x: frame.legendOrigin.x, y: frame.legendOrigin.y, width: legend.size.width * frame.legendScale,
            height: legend.size.height * frame.legendScale)
        #expect(room.union(table) == room)
        for taken in sketch.layout.occupied {
            let place = Rect(
                x: frame.drawingOrigin.x + taken.x * frame.scale, y: frame.drawingOrigin.y + taken.y * frame.scale,
                width: taken.width * frame.scale, height: taken.height * frame.scale)
            #expect(!place.intersects(table))
        }
    }

    @Test func leavingOutTitleAndLegendMakesTheDrawingLarger() throws {
        let scales = try [(true, true), (true, false), (false, false)].map { title, legend in
            let svg = String(
                utf8: Self.picture(brokerSample(), DeckForm(showsTitle: title, showsLegend: legend)).svg(.light))
            let root = try XMLTree.parse(svg)
            #expect(root.all("g", class: "legend").isEmpty == !legend)
            #expect(svg.contains("data-text=\"Title\"") == title)
            return try #require(root.numbers("data-scale").first)
        }
        #expect(scales[0] < scales[1] && scales[1] < scales[2])
    }

    @Test func outlinesLeaveNoText() throws {
        for index in Self.samples.indices {
            let root = try XMLTree.parse(Self.picture(Self.samples[index]).svg(.light))
            #expect(root.all("text").isEmpty)
            #expect(
                root.all("g").filter { $0.attributes["data-text"] != nil }.allSatisfy {
                    $0.attributes["fill"] != nil
                })
        }
        let fonts = String(utf8: Self.picture(querySample(), DeckForm(outlinesText: false)).svg(.light))
        let outlines = String(utf8: Self.picture(querySample()).svg(.light))
        let texts = try XMLTree.parse(fonts).all("text").map(\.text)
        #expect(try XMLTree.parse(outlines).all("g").compactMap { $0.attributes["data-text"] } == texts)
        #expect(fonts.contains("@font-face") && !outlines.contains("font-face"))
    }

    @Test func whatInterLacksStaysText() throws {
        let root = try XMLTree.parse(Self.picture(querySample(), title: "語 and more").svg(.light))
        #expect(root.all("text").map(\.text) == ["語 and more"])
    }

    @Test(arguments: [PictureTheme.light, .dark]) func aFixedThemeNeedsNoStylesheet(_ theme: PictureTheme) throws {
        let text = String(utf8: Self.picture(brokerSample()).svg(theme))
        #expect(!text.contains("var(") && !text.contains("<style"))
        let root = try XMLTree.parse(text)
        #expect(!root.subtree.flatMap(\.classes).contains { $0.hasPrefix("f-") || $0.hasPrefix("s-") })
        let colors = Set(
            (ColorToken.fixed + ColorToken.lines).map { theme == .dark ? $0.dark : $0.light })
        for element in root.subtree {
            for paint in [element.attributes["fill"], element.attributes["stroke"]] {
                #expect(paint == nil || paint == "none" || colors.contains(paint ?? ""))
            }
        }
    }

    @Test func bothThemesAreInAnAutomaticPicture() throws {
        let text = String(utf8: Self.picture(brokerSample()).svg(.auto))
        #expect(text.contains("prefers-color-scheme:dark") && text.contains("var(--d-card"))
        _ = try XMLTree.parse(text)
    }

    // MARK: - Steps

    private static func steps(_ sketch: Sketch, _ steps: [Step]) throws -> [XMLTree.Element] {
        try DiagramDrawing(layout: sketch.layout, diagram: sketch.diagram)
            .deckPictures(of: steps, title: "Title", subtitle: "Summary.", idPrefix: "x").map {
                try XMLTree.parse($0.svg(.auto))
            }
    }

    private static func lit(_ root: XMLTree.Element, _ name: Substring) -> [String?] {
        root.all("g", class: name).filter { group in
            var element: XMLTree.Element? = group
            while let here = element {
                if here.classes.contains("receding") { return false }
                element = here.parent
            }
            return true
        }.map { $0.attributes["data-id"] ?? $0.attributes["data-path"] }
    }

    @Test func aStepLightsItsLinksAndTheirEnds() throws {
        let sketch = brokerSample()
        let root = try #require(
            try Self.steps(sketch, [Step(number: 3, paths: ["f", "k"], text: "Text of the step.")]).first)
        let links = sketch.layout.links.filter { !Set($0.paths).isDisjoint(with: ["f", "k"]) }
        #expect(Set(Self.lit(root, "link")) == Set(links.map(\.id.text)) && links.count == 2)
        #expect(Set(Self.lit(root, "badge")) == ["f", "k"])
        #expect(Set(Self.lit(root, "machine")) == ["server", "broker", "endpoint"])
        #expect(Set(Self.lit(root, "component")) == ["rc-server", "broker-service", "target"])
        #expect(Self.lit(root, "external") == ["directory"] && Self.lit(root, "person") == [])
        let texts = root.all("g").compactMap { $0.attributes["data-text"] }
        #expect(texts.contains("3") && texts.contains("Text of the step."))
    }

    @Test func aStepWithoutPathsLightsNoLink() throws {
        let root = try #require(try Self.steps(querySample(), [Step(number: 1, paths: [], text: "T")]).first)
        #expect(Self.lit(root, "link").isEmpty)
        #expect(Self.lit(root, "machine").count == root.all("g", class: "machine").count)
    }

    @Test func recedingColoursAreNearTheCanvas() {
        #expect(ColorToken("x", "#000000", "#FFFFFF").receding.light == "#BDBDBD")
        #expect(ColorToken("x", "#000000", "#FFFFFF").receding.dark == "#5F636A")
        #expect(ColorToken.canvas.receding == .canvas)
    }

    @Test func theDrawingStandsStillThroughTheSteps() throws {
        let long = String(repeating: "A step that has a lot to tell. ", count: 20)
        let roots = try Self.steps(
            querySample(), [Step(number: 1, paths: ["a"], text: "Short."), Step(number: 2, paths: ["b"], text: long)])
        let whole = try XMLTree.parse(Self.picture(querySample()).svg(.auto))
        let transforms = Set((roots + [whole]).map { $0.all("g", class: "drawing").first?.attributes["transform"] })
        #expect(transforms.count == 1)
        let lines = roots[1].all("g").compactMap { $0.attributes["data-text"] }.filter { $0.contains("a lot to") }
        #expect(lines.count == 2 && lines.last?.hasSuffix("…") == true)
    }

    @Test(arguments: [("One line", 400.0, ["One line"]), ("", 400, [])])
    func shortTextIsWhole(_ text: String, _ limit: Double, _ lines: [String]) {
        #expect(TextMetrics.twoLines(text, TextStyle(size: 17, weight: .medium), limit: limit) == lines)
    }
}
