import Foundation
import Testing

/// `portolan diff` from the outside.
@Suite struct DiffTests {
    private let site: TwoEditions

    init() throws { site = try TwoEditions() }

    @Test func theStatusTellsOnlyWhereAskedTo() throws {
        let plain = try site.run("diff", "1.0", "1.1")
        #expect(plain.status == 0)
        #expect(plain.errors == "")
        #expect(plain.output.hasPrefix("1.0 -> 1.1\n\nFirewall: opens none, closes none, relabels none\n"))
        #expect(plain.output.contains("> slide moved: "))
        #expect(plain.output.contains("(removed)"))
        #expect(try site.run("diff", "1.0", "1.1", "--exit-code").status == 1)
        #expect(try site.run("diff", "1.0", "1.0", "--exit-code").status == 0)
        #expect(try site.run("diff", "1.0", "1.0").output == "1.0 and 1.0 do not differ.\n")
    }

    @Test func otherForms() throws {
        let json = try site.run("diff", "1.0", "1.1", "--format", "json")
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(document["after"] as? String == "1.1")
        #expect(
            try site.run("diff", "1.0", "1.1", "--format", "markdown").output.hasPrefix("# Changes from 1.0 to 1.1\n"))
        #expect(try site.run("diff", "1.0", "1.1", "--format", "json").output == json.output)
    }

    @Test(arguments: [["diff", "1.0"], ["diff", "1.0", "7"], ["diff", "1.0", "1.1", "--format", "xml"], ["bump"]])
    func wrongUsage(_ arguments: [String]) throws {
        let run = try ProgramRun(arguments, in: site.folder.url)
        #expect(run.status == 2)
        #expect(run.output == "")
    }

    @Test func faultsOfTheCorpusAreTold() throws {
        let slide = "Content/1.0/10-web/10-order.md"
        try site.folder.write(
            site.folder.text(of: slide).replacing("from: till-app", with: "from: til-app"), to: slide)
        let run = try site.run("diff", "1.0", "1.1")
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(run.errors.contains("error[unknown-component]"))
        #expect(try site.run("diff", "1.0", "1.1", "--exit-code").status == 2)
    }

    /// A script has to tell a difference from a failure.
    @Test func whereTheStatusTellsOfDifferencesAFailureHasAnother() throws {
        let arguments = ["diff", "1.0", "1.1", "--content", "Elsewhere"]
        #expect(try ProgramRun(arguments, in: site.folder.url).status == 1)
        let run = try ProgramRun(arguments + ["--exit-code"], in: site.folder.url)
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.errors == "Error: cannot read Elsewhere: No such file or folder\n")
    }

    /// Slides of which something changed lead to what it is.
    @Test func thePageOfAChangedSlideLeadsToItsChanges() throws {
        try site.run("build")
        let page = try site.page("1.1/web/purchase/index.html")
        #expect(page.contains("<a href=\"../../changes/index.html#slide:web/purchase\">Changed since 1.0</a>"))
        #expect(try site.page("1.1/news/index.html").contains(">New since 1.0</a>"))
        #expect(try !site.page("1.1/web/index.html").contains("since 1.0</a>"))
        #expect(try !site.page("1.0/web/order/index.html").contains("Changed since"))
        #expect(try site.page("1.1/changes/index.html").contains("id=\"slide:web/purchase\""))
    }
}
