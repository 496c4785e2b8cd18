import Editions
import Firewall
import Model
import Testing

@testable import HTML

@Suite struct SlidePageTests {
    let query: Markup
    let persistent: Markup
    let overview: Markup
    let paper: Markup

    init() throws {
        let files = SampleSite.files()
        func markup(_ path: String) throws -> Markup {
            try Markup(try #require(files.first { $0.path == path }).text)
        }
        query = try markup("1.03/platform/query/index.html")
        persistent = try markup("1.03/platform/persistent/index.html")
        overview = try markup("1.03/saml/overview/index.html")
        paper = try markup("1.03/print/index.html")
    }

    @Test func `the first step of a path has its id and the others none`() throws {
        let steps = query.named("li").filter { $0["data-paths"] != nil }
        #expect(steps.map { $0["data-paths"] } == ["a", "b c b", "c", "d a", "a b", "c"])
        #expect(
            steps.map { $0["id"] } == [
                "path-a", "path-b", nil, "path-d", "step:happy-path-again:1", "step:happy-path-again:2",
            ])
        #expect(
            steps.map { $0["data-step"] } == [
                "happy-path:1", "happy-path:2", nil, "happy-path:3", "happy-path-again:1", "happy-path-again:2",
            ])
        #expect(query.elements.first { $0["id"] == "path-c" }?.name == "a")
        let heading = try #require(query.named("h3").first { $0.text == "A heading with a step’s name" })
        #expect(heading["id"] == nil)
    }

    @Test func `a path that no step travels is explained by its connection`() {
        let badge = overview.elements.first { $0["id"] == "path-x" }
        #expect(badge?.ancestors.suffix(3) == ["tbody", "tr", "td"] && badge?["href"] == "#diagram:overview")
        // In print too, where the connections follow the drawing.
        let printed = paper.elements.first { $0["id"] == "saml/overview:path-x" }
        #expect(printed?.ancestors.suffix(3) == ["tbody", "tr", "td"])
    }

    @Test func `a letter in prose leads to its step and a step’s letter to the drawing`() {
        let letters = query.named("a").filter { $0["class"]?.hasPrefix("path line-") == true }
        let prose = letters.filter { $0.ancestors.suffix(2) == ["div", "p"] }
        #expect(prose.map { $0["href"] } == ["#path-a"])
        let steps = letters.filter { $0.ancestors.last == "span" }
        #expect(steps.first?["href"] == "#platform-query-query-a")
        #expect(steps.dropFirst().first?["href"] == "#diagram:query")
        #expect(query.named("span").contains { $0["class"] == "path" && $0.text == "z" })
    }

    @Test func `steps are ordered lists that keep their numbers`() {
        let lists = query.named("ol").filter { $0["class"] == "steps" }
        #expect(lists.map { $0["start"] } == [nil, "4"])
        #expect(persistent.named("ol").filter { $0["class"] == "steps" }.count == 2)
    }

    @Test func `connections tell who opens what`() {
        let header = query.named("th").filter { $0.ancestors.contains("thead") }.map(\.text)
        #expect(
            header.suffix(12).dropLast(2) == [
                "Path", "Opens the connection", "Listens", "Port", "Transport", "Protocol", "Purpose", "Needed",
                "Rule", "Source",
            ])
        let rows = query.named("tr").filter { $0["id"]?.hasPrefix("connection:") == true }
        #expect(
            rows.map { $0["id"] } == [
                "connection:query:root-relay-service-bes", "connection:query:relay-service-root-notify",
                "connection:query:user-root-human",
            ])
        #expect(rows.first?.text.contains("Root Server Service on BigFix Server, Internal network") == true)
        #expect(rows.first?.text.contains("HTTPS only") == true)
        #expect(rows.dropFirst().first?.text.contains("UDP") == true)
        #expect(rows.dropFirst().first?.text.contains("reconstructed") == true)
        #expect(rows.last?.text.contains("always") == true)
    }

    @Test func `what is reconstructed is said`() throws {
        let notice = try #require(query.elements.first { $0["class"] == "notice" })
        #expect(notice.text.contains("1 of the 3 connections"))
        #expect(persistent.elements.contains { $0["class"] == "notice" })
    }

    @Test func `several diagrams have titles and tables of their own`() throws {
        let titles = persistent.named("h2").map(\.text)
        #expect(titles.prefix(2) == ["Direct", "Indirect"])
        let steps = try #require(titles.lastIndex { $0.hasPrefix("Happy path") })
        #expect(titles.firstIndex(of: "Connections") == steps + 1, "the steps belong to the diagrams")
        #expect(persistent.named("figure").map { $0["id"] } == ["diagram:direct", "diagram:indirect"])
        #expect(persistent.named("tr").compactMap { $0["id"] }.count == 2)
    }

    @Test func `paper holds every slide and stays on its page`() {
        for slide in SampleSite.edition.slides {
            let id = slide.id.text.isEmpty ? "front" : slide.id.text
            #expect(paper.elements.contains { $0["id"] == id && $0.text == slide.title })
        }
        let outward = paper.named("a").compactMap { $0["href"] }.filter { !$0.hasPrefix("#") && !$0.contains("//") }
        #expect(outward == ["../index.html"])
        #expect(paper.named("a").contains { $0["href"] == "#platform/query:notes" })
        #expect(paper.named("a").contains { $0["href"] == "#platform/query:path-a" })
        let stylesheet = EditionContext(
            FlowMatrix(EditionIndex(SampleSite.edition)), changes: nil, in: SiteContext(SampleSite.site)
        ).stylesheet
        #expect(stylesheet.contains(#":root{--foot:"Network diagrams \2013  Edition 1\2E 03"}"#))
    }

    @Test func `previous and next follow the reading order`() {
        #expect(query.named("a").first { $0["rel"] == "prev" }?["href"] == "../index.html")
        #expect(query.named("a").first { $0["rel"] == "next" }?["href"] == "../persistent/index.html")
        #expect(persistent.named("a").first { $0["rel"] == "next" }?["href"] == "../../saml/index.html")
    }
}

@Suite struct RootPageTests {
    @Test func `the first page leads to the newest released edition`() throws {
        var draft = SampleSite.edition
        draft.version = "1.04"
        draft.status = .draft
        let site = Site(title: "T", editions: [draft, SampleSite.edition])
        let page = try Markup(try #require(SitePages(SiteContext(site)).rootPages().first).text)
        #expect(page.named("meta").contains { $0["content"] == "0; url=1.03/index.html" })
        #expect(page.named("a").map { $0["href"] } == ["1.04/index.html", "1.03/index.html"])
    }

    @Test func `the page for missing addresses leads on by whole addresses`() throws {
        let page = try Markup(try #require(SampleSite.pages.rootPages().last).text)
        let addresses = page.elements.compactMap { $0["href"] }
        #expect(addresses.contains("https://example.com/maps/1.03/firewall/"))
        #expect(addresses.allSatisfy { $0.hasPrefix("https://example.com/maps/") })
    }

    @Test func `where the site's address is not known, the page for missing addresses refers to no file`() throws {
        for base in [nil, "https://example.com/maps/"] {
            let site = Site(title: "T", baseAddress: base, editions: [])
            let page = try Markup(try #require(SitePages(SiteContext(site)).rootPages().last).text)
            #expect(page.elements.allSatisfy { ($0["href"] ?? $0["src"]) == nil })
        }
    }
}
