import Editions
import Foundation
@testable import HTML
import Model
import Testing

@testable import Publishing

/// Pictures for slide decks, as the program writes them.
@Suite struct ExportTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.copy(Fixture("flow").content, to: "Content")
    }

    private func run(_ arguments: String...) throws -> ProgramRun {
        try ProgramRun(["export", "--output", "Pictures"] + arguments, in: folder.url)
    }

    @Test func aPictureADiagram() throws {
        let run = try run()
        #expect(run.errors == "" && run.status == 0)
        #expect(run.output == "1 picture -> Pictures\n")
        #expect(try folder.contents(of: "Pictures").keys.sorted() == ["web-order.svg"])
        let svg = try folder.text(of: "Pictures/web-order.svg")
        #expect(svg.contains("viewBox=\"0 0 1600 900\"") && svg.contains("fill=\"#FFFFFF\""))
        #expect(!svg.contains("<text") && !svg.contains("var("))
        #expect(SiteInspection.faultInXML(Array(svg.utf8)) == nil)
    }

    @Test func aPictureAStep() throws {
        try folder.write("mine", to: "Pictures/mine.txt")
        try folder.write("old", to: "Pictures/web-order.svg")
        #expect(try run("--steps", "--slide", "order", "--edition", "1.0").status == 0)
        let names = ["web-order.svg"] + (1...3).map { "web-order-step-0\($0).svg" }
        #expect(try folder.contents(of: "Pictures").keys.sorted() == (names + ["mine.txt"]).sorted())
        #expect(try folder.text(of: "Pictures/web-order.svg").hasPrefix("<?xml"))
        let steps = try (1...3).map { try folder.text(of: "Pictures/web-order-step-0\($0).svg") }
        #expect(steps[0].contains("data-text=\"The customer orders: POST /order?a=1&amp;b=2.\""))
        let lit = steps.map { step in
            step.matches(of: #/<g class="link"[^>]*data-paths="([a-z ]*)"/#).map { String($0.1) }.sorted()
        }
        #expect(lit == [["a"], ["b"], ["c", "d"]])
    }

    @Test func whatIsShownIsChosen() throws {
        #expect(try run("--theme", "dark", "--no-title", "--no-legend", "--text", "fonts").status == 0)
        let svg = try folder.text(of: "Pictures/web-order.svg")
        #expect(svg.contains("fill=\"#0D131D\"") && svg.contains("@font-face") && svg.contains("<text"))
        #expect(!svg.contains("class=\"legend\"") && !svg.contains(">Order</text>"))
        #expect(try run("--theme", "auto").status == 0)
        #expect(try folder.text(of: "Pictures/web-order.svg").contains("prefers-color-scheme"))
    }

    @Test func theSiteHoldsTheSamePictures() async throws {
        let site = try await BuiltSite(Fixture("flow").content).files
        for theme in ["light", "dark"] {
            #expect(try run("--theme", theme).status == 0)
            let picture = try folder.contents(of: "Pictures")["web-order.svg"]
            #expect(site["1.0/slides/web-order-\(theme).svg"].map { Data($0) } == picture)
        }
    }

    @Test func pixelsAreTheSameEachTime() throws {
        #expect(try run("--format", "png", "--scale", "2").status == 0)
        let png = try #require(try folder.contents(of: "Pictures")["web-order.png"])
        #expect(png.prefix(8) == Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        // The header's width and height.
        #expect(Array(png[16..<24]) == [0, 0, 0x0C, 0x80, 0, 0, 0x07, 0x08])
        // It is also what is written where no scale is asked for.
        #expect(try run("--format", "png").status == 0)
        #expect(try folder.contents(of: "Pictures") == ["web-order.png": png])
    }

    /// Every picture and step in both forms and themes, with the same bytes each time.
    @Test func anArchiveHoldsEveryPicture() throws {
        let archive = { (name: String) in
            let run = try ProgramRun(
                ["export", "--format", "zip", "--scale", "1", "--output", name], in: folder.url)
            #expect(run.status == 0 && run.output == "16 pictures -> \(name)\n", "\(run.errors)")
            return try #require(try folder.contents()[name])
        }
        #expect(try archive("a.zip") == archive("b.zip"))
        let unpacked = try ProgramRun(
            ["python3", "-m", "zipfile", "-e", "a.zip", "Unpacked"], in: folder.url,
            program: URL(fileURLWithPath: "/usr/bin/env"))
        #expect(unpacked.status == 0, "\(unpacked.errors)")
        let names = ["web-order"] + (1...3).map { "web-order-step-0\($0)" }
        let files = try folder.contents(of: "Unpacked")
        let expected = ["svg", "png"].flatMap { form in
            ["light", "dark"].flatMap { theme in names.map { "\(form)-\(theme)/\($0).\(form)" } }
        }
        #expect(files.keys.sorted() == expected.sorted())
        #expect(try run("--theme", "dark", "--steps").status == 0)
        let pictures = try folder.contents(of: "Pictures")
        for name in names { #expect(files["svg-dark/\(name).svg"] == pictures["\(name).svg"]) }
        let size = try #require(files["png-light/web-order.png"])[16..<24]
        #expect(Array(size) == [0, 0, 0x06, 0x40, 0, 0, 0x03, 0x84])
    }

    @Test func aFragmentBringsNoStyle() throws {
        #expect(try run("--format", "html-fragment").status == 0)
        let html = try folder.text(of: "Pictures/web-order.html")
        #expect(html.hasPrefix("<section class=\"portolan\">\n<h2>Order</h2>"))
        #expect(SiteInspection.faultInXML(Array(html.utf8)) == nil)
        for forbidden in ["<style", "style=", "<script", "var(", "xlink:", "@import", "<?xml"] {
            #expect(!html.contains(forbidden), "\(forbidden)")
        }
        #expect(html.contains("<strong>(c)(d)</strong>") && html.contains("<caption>Ports and lines</caption>"))
        let ids = html.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
        #expect(Set(ids).count == ids.count && ids.allSatisfy { $0.hasPrefix("drawing_web_order_order-") })
        // From another site only whole addresses lead here.
        #expect(html.matches(of: #/<a [^>]*href="(?!https:)/#).isEmpty && html.contains("<a href=\"https:"))
        #expect(try run("--format", "html-fragment", "--theme", "auto").status == 2)
    }

    @Test func aMissingProgramIsNamed() throws {
        let run = try ProgramRun(
            ["export", "--format", "png", "--output", "Pictures"], in: folder.url,
            environment: ["PATH": folder.path])
        #expect(run.status == 1)
        #expect(run.errors.contains("cannot run rsvg-convert") && run.errors.contains("librsvg2-bin"))
        #expect(try folder.contents(of: "Pictures").isEmpty)
    }

    @Test func aMissingBrowserIsNamed() throws {
        let run = try ProgramRun(
            ["export", "--format", "pdf", "--output", "handout.pdf"], in: folder.url,
            environment: ["PATH": folder.path])
        #expect(run.status == 1)
        #expect(run.errors.contains("cannot run chromium") && run.errors.contains("in the package chromium"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/handout.pdf"))
    }

    @Test(arguments: [
        ["--output", "Pictures", "--format", "pdf", "--steps"],
        ["--output", "Pictures", "--format", "pdf", "--layout", "deck", "--paper", "letter"],
        ["--output", "Pictures", "--format", "pdf", "--layout", "deck", "--duplex"],
        ["--output", "Pictures", "--format", "zip", "--theme", "auto"], ["--output", "Pictures", "--paper", "a4"],
        [], ["--output", "Pictures", "--slide", "no-such"], ["--output", "Pictures", "--edition", "7"],
        ["--output", "Pictures", "--format", "png", "--theme", "auto"],
        ["--output", "Pictures", "--format", "png", "--text", "fonts"],
        ["--output", "Pictures", "--format", "png", "--scale", "9"], ["--output", "Pictures", "--scale", "2"],
    ])
    func wrongUsage(_ arguments: [String]) throws {
        let run = try ProgramRun(["export"] + arguments, in: folder.url)
        #expect(run.status == 2 && run.output == "" && run.errors.hasPrefix("Error: "))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/Pictures"))
    }

    @Test func formatsSayWhatTheyAre() throws {
        let names = ExportFormats.all.map(\.name)
        #expect(Set(names).count == names.count && names.first == "svg")
        for format in ExportFormats.all { #expect(format.help.hasSuffix(".")) }
        let run = try run("--scale", "2")
        let takers = ExportFormats.all.filter { $0.options.contains(.scale) }.map(\.name).joined(separator: ", ")
        #expect(run.errors.hasPrefix("Error: --scale is for --format \(takers)\n"))
        let help = try ProgramRun(["help", "export"], in: folder.url).output.split(separator: "\n")
        for name in names { #expect(help.contains { $0.hasPrefix("\(name): ") }) }
    }

    /// The page of the slides offers what was asked for, and nothing else; what is asked for no more is gone.
    @Test func aSiteOffersWhatItIsBuiltWith() throws {
        let build = { (arguments: [String]) in
            let run = try ProgramRun(["build", "--output", "Site"] + arguments, in: folder.url)
            #expect(run.status == 0, "\(run.errors)")
            return try folder.text(of: "Site/1.0/slides/index.html")
        }
        let pictures = { try folder.contents(of: "Site/1.0/slides").keys.filter { $0.hasSuffix(".png") }.sorted() }
        let plain = try build([])
        #expect(!plain.contains("-light.png") && !plain.contains(".pdf") && plain.contains("web-order-dark.svg"))
        let page = try build(["--with", "png"])
        #expect(page.contains("href=\"web-order-light.png\"") && page.contains("href=\"web-order-dark.png\""))
        #expect(!page.contains(".pdf"))
        #expect(try pictures() == ["web-order-dark.png", "web-order-light.png"])
        let made = try folder.contents(of: "Site/1.0/slides")["web-order-dark.png"]
        #expect(try run("--format", "png", "--theme", "dark").status == 0)
        #expect(try folder.contents(of: "Pictures")["web-order.png"] == made)
        // A step more, by which the earlier pictures stay as they are or are made again, and are there.
        let slide = "Content/1.0/10-web/10-order.md"
        try folder.write(folder.text(of: slide) + "\nMore.\n", to: slide)
        #expect(try build(["--with", "png"]).contains("web-order-dark.png") && pictures().count == 2)
        #expect(try build([]) == plain && pictures().isEmpty)
    }

    @Test(arguments: ["svg", "png,", "png,gif", "PNG"]) func aSiteOffersFormatsByName(_ formats: String) throws {
        let run = try ProgramRun(["build", "--output", "Site", "--with", formats], in: folder.url)
        #expect(run.status == 2 && !FileManager.default.fileExists(atPath: folder.path + "/Site"))
    }

    @Test func faultsOfTheContentWriteNothing() throws {
        let slide = "Content/1.0/10-web/10-order.md"
        try folder.write(folder.text(of: slide).replacing("from: till-app", with: "from: til-app"), to: slide)
        let run = try run()
        #expect(run.status == 1 && run.errors.contains("error[unknown-component]"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/Pictures"))
    }

    @Test func namesAreUnique() {
        let slides: [(Slide.ID, [Diagram.ID])] = [("a/b", ["b", "c"]), ("a/b-c", ["b-c"]), ("", ["front"])]
        let names = PictureNames(
            slides.map { id, diagrams in
                Slide(
                    id: id, title: "T", kind: .flow, summary: "S", diagrams: diagrams.map { Diagram(id: $0) }, path: "")
            })
        let all = slides.flatMap { id, diagrams in diagrams.map { names.deckName(of: $0, on: id) } }
        #expect(all == ["a-b", "a-b-c", "a-b-c-2", "front"])
    }

    @Test func `a diagram's place among the pictures counts those of parts before it`() {
        let slides = [("a/b", ["b", "c"]), ("a/d", ["d"])].map { id, diagrams in
            Slide(
                id: Slide.ID(id), title: "T", kind: .flow, summary: "S",
                diagrams: diagrams.map { Diagram(id: Diagram.ID($0)) }, path: "")
        }
        let names = PictureNames(slides)
        let places = { (names: PictureNames) in
            slides.flatMap { slide in slide.diagrams.map { names.position(of: $0.id, on: slide.id) } }
        }
        #expect(places(names) == [0, 1, 2])
        var lock = LayoutLock()
        for part in ["b", "b.dmz", "b.inside"] {
            lock.arrangements[LayoutLock.Key(slide: "a/b", diagram: Diagram.ID(part))] = LockedArrangement(
                digest: "", columns: [],
                groups: part == "b" ? ["dmz", "inside"].map { FoldedGroup(id: $0, members: []) } : [])
        }
        #expect(places(names.counting(lock)) == [0, 3, 4])
    }

    /// A slide with several diagrams divides its steps among them by the paths that they show.
    @Test func stepsBelongToTheDiagramThatShowsThem() async throws {
        let index = EditionIndex(try #require(try await BigFix.reading.edition(nil)))
        let slide = try #require(index.slides["platform/persistent-connections"])
        let steps = slide.diagrams.map { index.steps(of: $0.id, on: slide) }
        #expect(steps.map { $0.map(\.number) } == [[1, 2, 3], [1, 2], [1, 2, 3], [1, 2, 3, 2, 2]])
        #expect(steps[0].map(\.paths) == [["a"], ["b"], ["c"]])
        #expect(steps[0][1].text == "The Relay sends the test notification to the Client over UDP.")
    }
}
