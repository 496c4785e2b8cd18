import Compiler
import Foundation
import Model
import Testing
import Words

@testable import Publishing

/// Sites in a language other than English.
@Suite struct LanguageTests {
    private static func corpus(_ language: String) throws -> [CorpusFile] {
        try CorpusFolder(Fixture("variants").content.path).files().map { file in
            guard file.path == "portolan.yml" else { return file }
            return CorpusFile(path: file.path, bytes: Array("language: \(language)\n".utf8) + file.bytes)
        }
    }

    private static func site(_ language: String) async throws -> BuiltSite {
        try await BuiltSite(SiteReading(try corpus(language), contentPath: "Content"))
    }

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
    @Test func noEnglishWordIsLeft() async throws {
        let (english, german) = (try await Self.site("en"), try await Self.site("de"))
        #expect(english.files.keys.sorted() == german.files.keys.sorted())
        let authored = try Self.corpus("de").map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
            .replacing("&", with: "&amp;").replacing("'", with: "&#39;")
        let same: Set = [
            "Port", "Ports", "Name", "Transport", "TCP", "UDP", "Text", "Firewall", "Excel", "CSV", "JSON", "Markdown",
            "Person", "Zone", "LibreOffice Impress", "Matrix", "/", "light dark", "noindex", "article",
            "width=device-width, initial-scale=1", "portolan export --format png --steps --output Pictures",
        ]
        var left: [String: String] = [:]
        for (path, bytes) in german.files where path.hasSuffix(".html") {
            let page = String(decoding: bytes, as: UTF8.self)
            #expect(page.contains("<html lang=\"de\">"), "\(path)")
            for text in Self.texts(page).intersection(Self.texts(try #require(english.text(path)))) {
                let words = text.matches(of: #/[A-Za-z][A-Za-z]+/#).map { String($0.output) }
                let own = words.filter { !authored.localizedCaseInsensitiveContains($0) && !same.contains($0) }
                if !same.contains(text), !own.isEmpty { left[text] = path }
            }
        }
        #expect(
            left.isEmpty, "\(left.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }.joined(separator: "\n"))"
        )
        let svg = try #require(german.files.first { $0.key.hasSuffix("registration-direct.svg") }?.value)
        #expect(String(decoding: svg, as: UTF8.self).contains("baut die Verbindung auf"))
        #expect(
            german.text("2.1/assets/site.js")?.hasPrefix("const portolanWords = {\n \"chosen\": \"Auswahl\"") == true)
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
