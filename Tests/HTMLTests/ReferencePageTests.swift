import Model
import Testing

@testable import HTML

/// The pages of flows, ports, components and settings.
@Suite struct ReferencePageTests {
    let pages: [String: Markup]

    init() throws {
        pages = Dictionary(uniqueKeysWithValues: try SampleSite.files().map { ($0.path, try Markup($0.text)) })
    }

    private func page(_ name: String) throws -> Markup { try #require(pages["1.03/\(name)/index.html"]) }

    @Test func `the matrix has a row for each flow, grouped by zones`() throws {
        let page = try page("firewall")
        let rows = page.named("tr").filter { $0["data-zones"] != nil }
        #expect(rows.map { $0["id"] } == ["root--relay-service--bes", "relay-service--root--notify"])
        #expect(rows.map { $0["data-zones"] } == ["internal>dmz", "dmz>internal"])
        #expect(rows.map { $0["data-ports"] } == ["tcp-52311", "udp-52311"])
        #expect(rows.first?["data-components"] == "server root relay relay-service")
        #expect(rows.first?["data-sections"] == "platform saml")
        let groups = page.named("th").filter { $0["scope"] == "rowgroup" }.map(\.text)
        #expect(groups == ["Internal network → DMZ 1", "DMZ → Internal network 1"])
        #expect(page.elements.contains { $0["id"] == "user--root--human" }, "what a firewall never sees")
    }

    @Test func `a port tells what stops without it`() throws {
        let text = try page("ports/bes").named("main").map(\.text).joined()
        #expect(text.contains("If TCP on it is closed"))
        #expect(text.contains("Step 1 can no longer happen, and steps 2 and 3 depend on it."))
        #expect(text.contains("Step 2 may fail (where UDP is allowed), and with it step 3."))
        let links = try page("ports/bes").named("a").compactMap { $0["href"] }
        #expect(links.contains("../../platform/query/index.html?blocked=udp-52311"))
        #expect(links.contains("../../platform/query/index.html#step:happy-path-again:2"))
        #expect(links.contains("../../firewall/index.html#root--relay-service--bes"))
    }

    @Test func `what has no source says so`() throws {
        #expect(try page("ports").named("span").count { $0["class"] == "confidence unsourced" } == 2)
    }

    @Test func `a component tells what it opens, for all that it holds`() throws {
        let tables = try page("components/relay").named("table").map { $0["aria-label"] }
        #expect(tables == ["Opens connections", "Listens for connections"])
        #expect(try page("components/relay").named("a").contains { $0["href"] == "../../settings/timeout/index.html" })
    }

    /// In an edition with many slides, whose rows are short.
    @Test func `a column that would name the page's own component in every row is left out`() throws {
        var edition = SampleSite.edition
        let path = edition.front.path
        edition.pages += (0...200).map { number in
            let id = Slide.ID("page-\(number)")
            return Slide(id: id, title: "Page \(number)", kind: .page, summary: "", body: [], path: path)
        }
        let files = SampleSite.files(edition)
        func titles(_ page: String) throws -> [[String]] {
            let file = try #require(files.first { $0.path == "1.03/\(page)/index.html" })
            let markup = try Markup(file.text)
            let heads = markup.named("th").filter { $0["scope"] == "col" }.map(\.text)
            return heads.split(separator: "Rule").map(Array.init)
        }
        let rest = ["Port", "Protocol", "Needed"]
        for page in ["components/relay", "components/relay-service"] {
            #expect(try titles(page) == [["Listens"] + rest, ["Opens the connection"] + rest])
        }
        #expect(try titles("ports/bes").first?.prefix(2) == ["Opens the connection", "Listens"])
    }

    @Test func `a setting tells where the text names it, and the text leads to it`() throws {
        let links = try page("settings/timeout").named("a").compactMap { $0["href"] }
        #expect(links.contains("../../platform/query/index.html#notes"))
        let slide = try page("platform/query").named("a").compactMap { $0["href"] }
        #expect(slide.contains("../../settings/timeout/index.html"))
        #expect(slide.contains("../../ports/bes/index.html"))
    }

    /// The script shows these and reckons nothing.
    @Test func `a slide holds what comes of each choice`() throws {
        let choices = try page("platform/query").elements.filter { $0["data-block"] != nil }
        #expect(
            choices.map { $0["data-block"] } == [
                "tcp-52311", "udp-52311", "query:root:relay-service:bes", "query:relay-service:root:notify",
            ])
        #expect(choices[0]["data-name"] == "52311 TCP")
        #expect(choices[0]["data-cut"] == "query:root:relay-service:bes")
        // Where that is the choice itself it is left out.
        #expect(choices[2]["data-cut"] == nil)
        #expect(
            choices[0]["data-steps"]
                == "happy-path:1:cut happy-path:2-3:depends happy-path-again:1:cut happy-path-again:2:depends")
        #expect(choices[3]["data-steps"]?.hasPrefix("happy-path:2-3:may-fail") == true)
        #expect(try page("print").elements.allSatisfy { $0["data-block"] == nil })
    }
}
