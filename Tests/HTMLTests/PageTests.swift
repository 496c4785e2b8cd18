import Foundation
import Model
import SVG
import Testing

@testable import HTML

@Suite struct PageTests {
    let files: [PageFile]
    let pages: [(path: String, markup: Markup)]

    init() throws {
        files = SampleSite.files() + SampleSite.pages.rootPages()
        pages = try files.map { ($0.path, try Markup($0.text)) }
    }

    @Test func `there is a page for each place`() {
        #expect(
            files.map(\.path) == [
                "1.03/index.html", "1.03/platform/query/index.html", "1.03/platform/persistent/index.html",
                "1.03/saml/overview/index.html", "1.03/errata/index.html", "1.03/platform/index.html",
                "1.03/saml/index.html", "1.03/slides/index.html", "1.03/firewall/index.html", "1.03/ports/index.html",
                "1.03/ports/bes/index.html", "1.03/ports/own/index.html", "1.03/components/index.html",
                "1.03/components/server/index.html", "1.03/components/root/index.html",
                "1.03/components/relay/index.html", "1.03/components/relay-service/index.html",
                "1.03/components/user/index.html", "1.03/settings/index.html", "1.03/settings/timeout/index.html",
                "1.03/print/index.html", "index.html", "404.html",
            ])
    }

    @Test func `ids are unique on every page`() {
        for (path, page) in pages {
            let twice = Dictionary(grouping: page.ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
            #expect(twice == [], "\(path)")
            #expect(page.ids.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }, "\(path)")
        }
    }

    @Test func `headings begin with one h1 and never skip a level`() {
        for (path, page) in pages {
            let levels = page.elements.compactMap { $0.name.wholeMatch(of: /h([1-6])/).flatMap { Int($0.1) } }
            #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1, "\(path): \(levels)")
            for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1, "\(path): \(levels)") }
        }
    }

    @Test func `every link leads to a file and a place on it`() throws {
        let ids = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, Set($0.markup.ids)) })
        let others = Set(
            SampleSite.assets.map { "1.03/assets/\($0)" }
                + ["csv", "json", "xlsx"].map { "1.03/firewall/firewall.\($0)" }
                + SampleSite.edition.slides.flatMap { slide in
                    SampleSite.drawings(of: slide).map { "1.03/\(slide.id)/\($0.fileName)" }
                }
                + SampleSite.drawings.compactMap(\.deck).flatMap { [$0.light, $0.dark] }.map { "1.03/slides/\($0)" })
        for (path, page) in pages {
            for address in page.elements.compactMap({ $0["href"] ?? $0["src"] }) where !address.contains("//") {
                let url = try #require(URL(string: address, relativeTo: URL(string: "file:///\(path)")))
                let target = String(url.absoluteURL.path.dropFirst())
                #expect(ids[target] != nil || others.contains(target), "\(path) links to \(address)")
                if let anchor = url.fragment?.removingPercentEncoding {
                    #expect(ids[target]?.contains(anchor) == true, "\(path) links to \(address)")
                }
            }
        }
    }

    @Test func `a gallery shows every picture for slide decks`() throws {
        let page = try markup("slides")
        #expect(page.named("img").map { $0["src"] } == SampleSite.drawings.map { $0.deck?.light })
        #expect(page.named("source").map { $0["srcset"] } == SampleSite.drawings.map { $0.deck?.dark })
        #expect(page.named("a").filter { $0["download"] != nil }.count == 2 * SampleSite.drawings.count)
        let caption = try markup("platform/query").named("a").filter { $0["download"] != nil }
        #expect(caption.map { $0["href"]?.hasPrefix("../../slides/") } == [true, true])
    }

    @Test func `a gallery offers what was built in the site's language`() throws {
        var site = SampleSite.site
        site.language = .german
        let downloads = [
            DeckDownload(.program("PowerPoint"), place: .edition(file: "slides.pptx", firstPage: nil)),
            DeckDownload(.handout, place: .edition(file: "handout.pdf", firstPage: nil)),
            DeckDownload(.slides, place: .edition(file: "slides.pdf", firstPage: 2)),
            DeckDownload(.pixels(.dark), place: .diagram(ending: "-dark.png")),
        ]
        func links(_ downloads: [DeckDownload]) throws -> (texts: [String: Int], page: String) {
            let files = SampleSite.files(in: site, offering: downloads)
            let page = try #require(files.first { $0.path == "1.03/slides/index.html" })
            let texts = try Markup(page.text).named("a").filter { $0["href"]?.contains("slides/") != true }.map(\.text)
            return (Dictionary(grouping: texts, by: \.self).mapValues(\.count), page.text)
        }
        let built = try links(downloads), plain = try links([])
        let count = SampleSite.drawings.count
        #expect(built.texts["PowerPoint"] == 1 && built.texts["Handzettel (PDF)"] == 1)
        // That of the edition, and the page of each diagram.
        #expect(built.texts["Folien (PDF)"] == 1 + count && built.texts["PNG dunkel"] == count)
        #expect(plain.texts["PNG dunkel"] == nil)
        #expect(built.page.contains("das PNG") && !plain.page.contains("das PNG"))
    }

    @Test func `without diagrams there is no gallery`() {
        var edition = SampleSite.edition
        for section in edition.sections.indices {
            for slide in edition.sections[section].slides.indices {
                edition.sections[section].slides[slide].diagrams = []
            }
        }
        let files = SampleSite.files(edition)
        #expect(!files.contains { $0.path.contains("slides") || $0.text.contains("slides/index.html") })
    }

    @Test func `no two pages have one title`() {
        let titles = pages.map { $0.markup.named("title").first?.text }
        #expect(Set(titles).count == titles.count, "\(titles)")
    }

    @Test func `content never becomes markup`() throws {
        for (path, page) in pages {
            #expect(page.named("script").allSatisfy { $0.text.isEmpty && $0["src"]?.contains("assets/") == true })
            #expect(page.named("style").isEmpty && page.elements.allSatisfy { $0["style"] == nil }, "\(path)")
            #expect(page.elements.allSatisfy { $0["onload"] == nil }, "\(path)")
        }
        let page = try markup("platform/query")
        #expect(page.named("h1").first?.text == "Query \(SampleSite.hostile)")
        #expect(page.named("meta").contains { $0["content"]?.hasSuffix(SampleSite.hostile) == true })
        #expect(
            page.named("title").first?.text
                == "Query \(SampleSite.hostile) – Platform – Edition 1.03 – Network diagrams")
    }

    @Test func `a screen page has its landmarks`() {
        for (path, page) in pages where path.hasPrefix("1.03/") && !path.contains("print") {
            #expect(page.named("main").count == 1, "\(path)")
            let labels = page.named("nav").map { $0["aria-label"] }
            #expect(!labels.contains(nil) && Set(labels).count == labels.count, "\(path)")
            #expect(page.named("html").first?["lang"] == "en", "\(path)")
            // Besides the header's menu, which has the same again for narrow windows.
            let current = page.elements.filter {
                ["page", "true"].contains($0["aria-current"])
                    && $0.ancestors.contains("li") && !$0.ancestors.contains("details") && $0.name == "a"
            }
            #expect(current.count == 1 && current.first?.text != "", "\(path)")
        }
    }

    @Test func `the headings of a page are below its entry in the contents, and folded above its text`() throws {
        let page = try markup("platform/query")
        let links = page.named("a").filter { $0.ancestors.contains("nav") && $0["href"]?.hasPrefix("#") == true }
        let headings = page.named("h2").compactMap { $0["id"].map { "#\($0)" } }
        let folded = links.filter { $0.ancestors.contains("details") && !($0["href"] ?? "").contains("nav:") }
        let beside = links.filter { !$0.ancestors.contains("details") && !($0["href"] ?? "").contains("nav:") }
        #expect(headings.count >= 2)
        #expect(folded.compactMap { $0["href"] } == headings)
        #expect(beside.compactMap { $0["href"] } == headings)
    }

    func markup(_ slide: String) throws -> Markup {
        try #require(pages.first { $0.path == "1.03/\(slide)/index.html" }).markup
    }
}

/// With `PORTOLAN_SAMPLE_SITE` set to a folder, the sample is written there to be looked at.
@Test func `the sample can be looked at`() throws {
    guard let folder = ProcessInfo.processInfo.environment["PORTOLAN_SAMPLE_SITE"] else { return }
    let files = SampleSite.files() + SampleSite.pages.rootPages()
    let drawings = SampleSite.edition.slides.flatMap { slide in
        SampleSite.drawings(of: slide).map { PageFile(path: "1.03/\(slide.id)/\($0.fileName)", bytes: $0.svg.linked) }
    }
    for file in files + drawings {
        let url = URL(fileURLWithPath: folder).appendingPathComponent(file.path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try file.text.write(to: url, atomically: true, encoding: .utf8)
    }
}
