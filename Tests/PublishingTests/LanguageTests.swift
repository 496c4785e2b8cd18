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
                // Addresses and names of files are the same everywhere, and what rules leave out is for firewalls.
                if text.contains("://") || text.contains(#/\w\.(?:nft|json|yaml|yml|ps1|rules)/#) { continue }
                if path.hasSuffix("/firewall/index.html"), text.hasPrefix(":") { continue }
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
