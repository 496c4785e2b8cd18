import Foundation
import Testing

@testable import Publishing

/// The editions of a site beside each other.
@Suite struct EditionsTests {
    @Test func otherProgramsReadTheVersions() throws {
        let site = try TwoEditions()
        #expect(try site.run("build", "--strict").status == 0)
        struct Version: Decodable, Equatable {
            var version: String
            var title: String
            var aliases: [String]
        }
        let versions = try JSONDecoder().decode([Version].self, from: Data(site.page("versions.json").utf8))
        #expect(
            versions == [
                Version(version: "1.1", title: "1.1 (draft)", aliases: []),
                Version(version: "1.0", title: "1.0", aliases: ["latest"]),
            ])
    }

    @Test func theSiteIsSound() async throws {
        for statuses in [("released", "draft"), ("released", "released"), ("draft", "draft")] {
            let site = try TwoEditions(older: statuses.0, newer: statuses.1)
            let built = try await BuiltSite(site.folder.url.appendingPathComponent("Content"))
            #expect(built.report.diagnostics == [])
            SiteInspection(files: built.files).expectSound()
        }
    }

    @Test func latestLeadsOnAndKeepsThePath() throws {
        let site = try TwoEditions()
        try site.run("build")
        #expect(try site.page("index.html").contains("url=1.0/index.html"))
        #expect(try site.page("latest/index.html").contains("url=../1.0/index.html"))
        #expect(try site.page("latest/web/order/index.html").contains("url=../../../1.0/web/order/index.html"))
        #expect(try site.page("latest/index.html").contains("src=\"../1.0/assets/redirect.js\""))
        #expect(try site.page("latest/model.json") == site.page("1.0/model.json"))
        try site.list([("1.1", "released"), ("1.0", "released")])
        try site.run("build")
        #expect(try site.page("index.html").contains("url=1.1/index.html"))
        let renamed = try site.page("latest/web/order/index.html")
        #expect(renamed.contains("url=../../../1.1/web/purchase/index.html"))
        #expect(renamed.contains("<link rel=\"canonical\" href=\"https://example.com/shop/1.1/web/purchase/\">"))
        #expect(try site.page("latest/web/purchase/index.html").contains("url=../../../1.1/web/purchase/index.html"))
        try site.list([("1.1", "draft"), ("1.0", "draft")])
        try site.run("build")
        #expect(!FileManager.default.fileExists(atPath: site.folder.path + "/Output/latest"))
        #expect(try site.page("index.html").contains("url=1.1/index.html"))
    }

    @Test func addressesOfRenamedSlidesLeadOn() throws {
        let site = try TwoEditions()
        try site.run("build")
        let page = try site.page("1.1/web/order/index.html")
        #expect(page.contains("url=../purchase/index.html"))
        #expect(page.contains("<a href=\"../purchase/index.html\">"))
    }

    @Test func aRenamedSlideLooksAsBefore() throws {
        let site = try TwoEditions()
        try site.run("build", "--edition", "1.0")
        // Arranged as no search would have it.
        let lock = try site.folder.text(of: "Content/1.0/layout.lock")
        let columns = lock.split(separator: "\n").filter { $0.hasPrefix("    - ") }.joined(separator: "\n")
        let reversed = columns.split(separator: "\n").reversed().joined(separator: "\n")
        #expect(columns != reversed)
        try site.folder.write(lock.replacing(columns, with: reversed), to: "Content/1.0/layout.lock")
        try site.run("build")
        #expect(try site.folder.text(of: "Content/1.0/layout.lock").contains(reversed))
        let inherited = try site.folder.text(of: "Content/1.1/layout.lock")
        #expect(inherited.contains("web/purchase:\n"))
        #expect(inherited.contains(reversed))
    }

    @Test func theSwitcherLeadsToTheSameSlide() throws {
        let site = try TwoEditions()
        try site.run("build")
        let old = try site.page("1.0/web/order/index.html")
        #expect(old.contains("<a href=\"../../../1.1/web/purchase/index.html\">1.1 (draft)</a>"))
        #expect(old.contains("<a href=\"index.html\" aria-current=\"page\">1.0 (latest)</a>"))
        let new = try site.page("1.1/web/purchase/index.html")
        #expect(new.contains("<a href=\"../../../1.0/web/order/index.html\">1.0 (latest)</a>"))
        #expect(try site.page("1.1/web/index.html").contains("<a href=\"../../1.0/web/index.html\">1.0 (latest)</a>"))
        #expect(
            try site.page("1.1/slides/index.html").contains("href=\"../../1.0/slides/index.html\">1.0 (latest)</a>"))
        let gone = try site.page("1.0/errata/index.html")
        #expect(
            gone.contains(
                "<a href=\"../../1.1/index.html\">1.1 (draft) <span class=\"no-page\">does not have this page</span></a>"
            ))
        #expect(try site.page("1.1/news/index.html").contains("does not have this page"))
    }

    /// A page that the site makes itself has to be known as one, or other editions say that they lack it.
    @Test func pagesThatEveryEditionHasLeadToEachOther() throws {
        let site = try TwoEditions()
        try site.run("build")
        let files = try site.folder.contents(of: "Output")
        for (path, bytes) in files where path.hasPrefix("1.1/") && path.hasSuffix(".html") {
            let other = "1.0/" + path.dropFirst(4)
            let page = String(decoding: bytes, as: UTF8.self)
            guard files[other] != nil, page.contains("class=\"site-header\"") else { continue }
            #expect(!page.contains("class=\"no-page\""), "\(path)")
        }
    }

    @Test func oldEditionsAndDraftsSaySo() throws {
        let site = try TwoEditions()
        try site.run("build")
        let draft = try site.page("1.1/web/purchase/index.html")
        #expect(draft.contains("<strong>Draft.</strong>"))
        #expect(draft.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(draft.contains("<a href=\"../../../1.0/web/order/index.html\">This page in 1.0, the latest</a>"))
        #expect(draft.contains("<link rel=\"canonical\" href=\"https://example.com/shop/1.0/web/order/\">"))
        #expect(try !site.page("1.0/web/order/index.html").contains("class=\"banner\""))
        #expect(try site.page("1.1/print/index.html").contains("<strong>Draft.</strong>"))
        try site.list([("1.1", "released"), ("1.0", "released")])
        try site.run("build")
        let old = try site.page("1.0/web/order/index.html")
        #expect(old.contains("<strong>Edition 1.0 is not the latest.</strong>"))
        #expect(old.contains("<link rel=\"canonical\" href=\"https://example.com/shop/1.1/web/purchase/\">"))
        let gone = try site.page("1.0/errata/index.html")
        #expect(gone.contains("This page is not in <a href=\"../../1.1/index.html\">1.1, the latest</a>."))
        #expect(gone.contains("<link rel=\"canonical\" href=\"https://example.com/shop/1.0/errata/\">"))
    }

    @Test func searchEnginesAreToldOfTheLatestOnly() throws {
        let site = try TwoEditions()
        try site.run("build")
        let sitemap = try site.page("sitemap.xml")
        #expect(sitemap.contains("<loc>https://example.com/shop/1.0/web/order/</loc>"))
        #expect(!sitemap.contains("/1.1/"))
        #expect(!sitemap.contains("/latest/"))
        #expect(
            try site.page("robots.txt") == "User-agent: *\nAllow: /\nSitemap: https://example.com/shop/sitemap.xml\n")
        #expect(try site.page("404.html").contains("https://example.com/shop/"))
    }

    @Test func anEditionOfWhichNothingChangedIsNotWritten() throws {
        let site = try TwoEditions()
        try site.run("build")
        let old = try site.folder.contents(of: "Output/1.0")
        let identity = try FileTree.attributes(of: site.folder.path + "/Output/1.0", followingLinks: false)?.identity
        let slide = "Content/1.1/10-web/10-purchase.md"
        try site.folder.write(site.folder.text(of: slide) + "\nOne more word.\n", to: slide)
        #expect(try site.run("build").status == 0)
        #expect(try site.page("1.1/web/purchase/index.html").contains("One more word."))
        #expect(try site.folder.contents(of: "Output/1.0") == old)
        #expect(
            try FileTree.attributes(of: site.folder.path + "/Output/1.0", followingLinks: false)?.identity == identity)
        // What is not as it was built is mended; what was not built stays.
        try site.folder.write("spoilt", to: "Output/1.0/index.html")
        try FileManager.default.createDirectory(
            atPath: site.folder.path + "/Output/1.0/stray", withIntermediateDirectories: false)
        try site.run("build")
        #expect(try site.folder.contents(of: "Output/1.0") == old)
        #expect(FileManager.default.fileExists(atPath: site.folder.path + "/Output/1.0/stray"))
    }

    @Test func oneEditionIsBuiltByItself() throws {
        let site = try TwoEditions()
        let draft = try site.run("build", "--edition", "1.1")
        #expect(draft.status == 0)
        #expect(draft.output.contains("Not built yet, though the pages lead there: 1.0\n"))
        #expect(!FileManager.default.fileExists(atPath: site.folder.path + "/Output/1.0"))
        let all = try site.run("build")
        #expect(!all.output.contains("Not built yet"))
        let whole = try site.folder.contents(of: "Output")
        try site.run("build", "--edition", "1.0")
        #expect(try site.folder.contents(of: "Output") == whole)
    }

    /// Each build is for the corpus in another state than the one before, and is killed at some moment of its run.
    @Test func aKilledBuildLeavesWholeEditions() throws {
        let site = try TwoEditions()
        let slides = ["Content/1.0/10-web/10-order.md", "Content/1.1/10-web/10-purchase.md"]
        let texts = try slides.map { try site.folder.text(of: $0) }
        func write(_ state: Int) throws {
            for (slide, text) in zip(slides, texts) {
                try site.folder.write(text + (state == 0 ? "" : "\nOne more word.\n"), to: slide)
            }
        }
        let editions = ["1.0", "1.1", "latest"]
        var wholes: [String: [[String: Data]]] = [:]
        let clock = ContinuousClock()
        var duration = Duration.zero
        for state in [0, 1] {
            try write(state)
            duration = try clock.measure { _ = try site.run("build") }
            for edition in editions {
                wholes[edition, default: []].append(try site.folder.contents(of: "Output/\(edition)"))
            }
        }
        #expect(wholes["1.0"]?[0] != wholes["1.0"]?[1])
        for round in 0..<50 {
            try write(round % 2)
            let moment = Double.random(in: 0...1.05) * (duration / .seconds(1))
            try kill(site, after: moment, makesAll: round % 4 < 2)
            for edition in editions {
                let now = try site.folder.contents(of: "Output/\(edition)")
                #expect(wholes[edition]?.contains(now) == true, "\(edition), killed after \(moment) s")
            }
        }
        try write(0)
        #expect(try site.run("build").status == 0)
        for edition in editions { #expect(try site.folder.contents(of: "Output/\(edition)") == wholes[edition]?[0]) }
        let hidden = try site.folder.contents(of: "Output").keys.filter { $0.hasPrefix(".") }
        #expect(hidden == [".portolan/manifest"])
    }

    private func kill(_ site: TwoEditions, after seconds: Double, makesAll: Bool) throws {
        let process = Process()
        process.executableURL = Repository.program
        process.arguments = ["build"] + (makesAll ? ["--no-cache"] : [])
        process.currentDirectoryURL = site.folder.url
        process.environment = ProgramRun.environment
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(UInt32(seconds * 1_000_000))
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}

extension Duration {
    fileprivate static func / (a: Duration, b: Duration) -> Double {
        let seconds = { (d: Duration) in Double(d.components.seconds) + Double(d.components.attoseconds) * 1e-18 }
        return seconds(a) / seconds(b)
    }
}
