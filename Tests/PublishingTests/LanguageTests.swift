import Compiler
import Diagnostics
import Foundation
import Model
import Testing
import Words

@testable import Publishing

/// Sites in a language other than English.
@Suite struct LanguageTests {
    private static func corpus(_ fixture: String, _ language: String) throws -> [CorpusFile] {
        try CorpusFolder(Fixture(fixture).content.path).files().map { file in
            guard file.path == "portolan.yml" else { return file }
            return CorpusFile(path: file.path, bytes: Array("language: \(language)\n".utf8) + file.bytes)
        }
    }

    /// With a deployment where there is one.
    private static func site(_ fixture: String, _ language: String) async throws -> BuiltSite {
        let deployment = deployments[fixture].map { SourceFile(path: "shop.yml", bytes: Array($0.utf8)) }
        return try await BuiltSite(
            SiteReading(try corpus(fixture, language), contentPath: "Content", deployment: deployment))
    }

    private static let deployments = [
        "flow": "name: Ecke\nports: {web: 9443}\nhosts: {server: 192.0.2.10, till: 192.0.2.11}\nwithout: [clerk]\n"
    ]

    /// What readers see and hear of a page.
    private static func texts(_ page: String) -> Set<String> {
        let found =
            page.matches(of: #/>([^<>]+)</#).map { String($0.1) }
            + page.matches(of: #/ (?:aria-label|alt|title|data-label|data-words|content|placeholder)="([^"]+)"/#)
            .map { String($0.1) }
        return Set(
            found.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter {
                $0.contains { $0.isLetter } && !$0.hasPrefix("0; url=")
            })
    }

    /// A text of a page that is the same in both languages is one that an author wrote, or the same word in both.
    @Test(arguments: ["variants", "flow"]) func noEnglishWordIsLeft(_ fixture: String) async throws {
        let (english, german) = (try await Self.site(fixture, "en"), try await Self.site(fixture, "de"))
        #expect(english.files.keys.sorted() == german.files.keys.sorted())
        let authored = try Self.corpus(fixture, "de").map { String(decoding: $0.bytes, as: UTF8.self) }.joined(
            separator: "\n"
        )
        .replacing("&", with: "&amp;").replacing("'", with: "&#39;")
        let same: Set = [
            "Port", "Ports", "Name", "Transport", "TCP", "UDP", "Text", "Firewall", "Excel", "CSV", "JSON", "Markdown",
            "nftables", "iptables-restore", "Windows Firewall", "Kubernetes NetworkPolicy", "optional",
            "Aerleon, and through it Cisco IOS and ASA", "AWS security groups (CloudFormation)", "Person", "Zone",
            "LibreOffice Impress", "Matrix", "/", "light dark", "noindex", "article",
            "width=device-width, initial-scale=1", "portolan export --format png --steps --output Pictures",
            "sh HOST.sh",
        ]
        var left: [String: String] = [:]
        for (path, bytes) in german.files where path.hasSuffix(".html") {
            let page = String(decoding: bytes, as: UTF8.self)
            #expect(page.contains("<html lang=\"de\">"), "\(path)")
            for text in Self.texts(page).intersection(Self.texts(try #require(english.text(path)))) {
                // Addresses and names of files are the same everywhere.
                if text.contains("://") || text.contains(#/\w\.(?:nft|json|yaml|yml|ps1|rules)/#) { continue }
                let words = text.replacing(#/&[#a-z0-9]+;/#, with: " ").matches(of: #/[A-Za-z][A-Za-z]+/#).map {
                    String($0.output)
                }
                let own = words.filter { !authored.localizedCaseInsensitiveContains($0) && !same.contains($0) }
                if !same.contains(text), !own.isEmpty { left[text] = path }
            }
        }
        #expect(
            left.isEmpty, "\(left.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }.joined(separator: "\n"))"
        )
        let pictures = german.files.filter { $0.key.hasSuffix(".svg") && !$0.key.contains("/assets/") }.values
        #expect(pictures.contains { String(decoding: $0, as: UTF8.self).contains("baut die Verbindung auf") })
        let script = german.files.first { $0.key.hasSuffix("/assets/site.js") }?.value ?? []
        #expect(String(decoding: script, as: UTF8.self).contains("\"chosen\": \"Auswahl\""))
        SiteInspection(files: german.files).expectSound()
    }

    /// What differs between two editions is said in the site's language, whatever it is of.
    @Test func changesAreSaidInTheLanguage() async throws {
        let flow = try CorpusFolder(Fixture("flow").content.path).files()
        func site(_ language: String) async throws -> BuiltSite {
            let older = flow.filter { $0.path.hasPrefix("1.0/") }
            let newer = older.map { file in
                let text = String(decoding: file.bytes, as: UTF8.self)
                    .replacing("title: Web", with: "title: Net").replacing("8443", with: "9443")
                    .replacing("the order", with: "the whole order").replacing("path: b", with: "path: q")
                    .replacing("(b)", with: "(q)").replacing("stack: true", with: "stack: false")
                return CorpusFile(path: "1.1/" + file.path.dropFirst(4), bytes: Array(text.utf8))
            }
            let editions =
                "editions:\n  - {version: \"1.1\", status: draft}\n  - {version: \"1.0\", status: released}\n"
            let site = CorpusFile(
                path: "portolan.yml", bytes: Array("title: A shop\nlanguage: \(language)\n\(editions)".utf8))
            return try await BuiltSite(SiteReading([site] + older + newer, contentPath: "Content"))
        }
        let (english, german) = (try await site("en"), try await site("de"))
        let page = try #require(german.text("1.1/changes/index.html"))
        #expect(page.contains("geändert") && page.contains("Änderungen seit"))
        let names = { (page: String) in page.matches(of: #/<dt>([^<]+)<\/dt>/#).map { String($0.1) } }
        let (own, other) = (names(page), names(try #require(english.text("1.1/changes/index.html"))))
        #expect(own.count == other.count && !own.isEmpty)
        for (name, english) in zip(own, other) {
            let property = try #require(ComparedProperty(rawValue: english))
            #expect(name == Words.of(.german).changes.property(property))
        }
        let words = ["changed", "removed", "added", "renamed", " to ", "from "]
        for text in Self.texts(page).filter({ text in words.contains { text.contains($0) } }) {
            #expect(flow.contains { String(decoding: $0.bytes, as: UTF8.self).contains(text) }, "\(text)")
        }
    }

    /// A site's own language also marks the steps.
    @Test func stepsAreFoundUnderAHeadingInTheLanguage() async throws {
        let files = try Self.corpus("flow", "de").map { file in
            let text = String(decoding: file.bytes, as: UTF8.self).replacing("## Happy path", with: "## Ablauf")
            return CorpusFile(path: file.path, bytes: file.path.hasSuffix(".md") ? Array(text.utf8) : file.bytes)
        }
        let site = try await BuiltSite(SiteReading(files, contentPath: "Content"))
        #expect(try #require(site.text("1.0/web/order/index.html")).contains("class=\"steps\""))
    }

    /// Scripts say nothing that is not in the table, and the table has nothing that no script says.
    @Test func scriptsAndTheTableAgree() throws {
        let folder = Repository.root.appendingPathComponent("Sources/CAssets/assets")
        var used: Set<String> = []
        for name in ["site.js", "slide.js", "matrix.js", "search.js"] {
            let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            used.formUnion(text.matches(of: #/portolanWords\.(\w+)/#).map { String($0.1) })
            used.formUnion(text.matches(of: #/portolanSay\("(\w+)"/#).map { String($0.1) })
            let stated = text.matches(
                of: #/(?:textContent|ariaLabel|placeholder|title)(?:: | = )["`](?!Esc")[A-Z][a-z]/#)
            #expect(stated.isEmpty, "\(name) says something itself")
        }
        #expect(used == Set(ScriptWord.allCases.map(\.rawValue)))
    }

    @Test func whatIsPutIntoWordsIsTheSameInEachLanguage() {
        for word in ScriptWord.allCases {
            let places = Language.allCases.map { language in
                Set(Words.of(language).script(word).matches(of: #/\{\d\}/#).map { String($0.output) })
            }
            #expect(Set(places).count == 1, "\(word)")
        }
    }

    @Test func datesAreWrittenAsPeopleDo() {
        #expect(Words.of(.english).site.date(2026, 11, 3) == "3 November 2026")
        #expect(Words.of(.german).site.date(2026, 3, 1) == "1. März 2026")
    }
}
