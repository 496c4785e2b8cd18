import Compiler
import Editions
import Firewall
import Foundation
import Model
import Publishing
import Testing

/// Editions to make flows of.
enum Corpus {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The corpus of this repository.
    static func bigfix() throws -> Edition {
        let files = try CorpusFolder(root.appendingPathComponent("Content").path).files()
        let compilation = SiteCompiler.compile(files, contentPath: "Content")
        try #require(compilation.diagnostics.filter { $0.severity == .error } == [])
        return try #require(compilation.site?.editions.first { $0.version == "1.03" })
    }

    /// One edition with a catalog and slides, each given by its front matter from `kind` on.
    static func edition(catalog: String = catalog, slides: [String: String]) throws -> Edition {
        var texts: [String: String] = [:]
        for (name, text) in slides {
            let letters = text.matches(of: #/path: ([a-z])/#).map { "(\($0.1))" }.joined()
            texts[name] = "---\ntitle: \(name)\nsummary: S.\n\(text)\n---\n\n## Happy path\n\n1. \(letters) go\n"
        }
        return try edition(catalog: catalog, files: texts)
    }

    /// One edition with a catalog and slides, each given as its whole file.
    static func edition(catalog: String = catalog, files slides: [String: String]) throws -> Edition {
        var files = [
            "portolan.yml": "title: T\neditions:\n  - {version: '1', status: draft}\n", "1/catalog.yml": catalog,
            "1/index.md": "---\ntitle: Front\nkind: page\nsummary: S.\n---\n",
            "1/s/index.md": "---\ntitle: Section\n---\n",
        ]
        for (name, text) in slides { files["1/s/\(name).md"] = text }
        let compilation = SiteCompiler.compile(
            files.map { CorpusFile(path: $0.key, bytes: Array($0.value.utf8)) }, contentPath: "C")
        #expect(compilation.diagnostics.filter { $0.severity == .error } == [])
        return try #require(compilation.site?.editions.first)
    }

    static func matrix(_ links: String, catalog: String = catalog) throws -> FlowMatrix {
        FlowMatrix(try edition(catalog: catalog, slides: ["a": "kind: flow\nlinks:\n" + links]))
    }

    /// An edition with every link of its diagrams changed.
    static func changing(_ edition: Edition, _ change: (inout Link) -> Void) -> Edition {
        var edition = edition
        for section in edition.sections.indices {
            for slide in edition.sections[section].slides.indices {
                for diagram in edition.sections[section].slides[slide].diagrams.indices {
                    for link in edition.sections[section].slides[slide].diagrams[diagram].links.indices {
                        change(&edition.sections[section].slides[slide].diagrams[diagram].links[link])
                    }
                }
            }
        }
        return edition
    }

    static let catalog = """
        zones:
          inside: {title: Inside, kind: internal}
          outside: {title: Outside, kind: internet}
        ports:
          web: {number: 443, title: Web}
          news: {number: 5000, title: News}
          high: {number: "50000-50010", title: High}
          own: {number: various, title: Own}
        channels:
          web: {title: Web, port: web, transport: tcp, protocol: HTTPS, encrypted: true}
          both: {title: Both, ports: [web, high], transport: tcp, protocol: HTTPS}
          news: {title: News, port: news, transport: udp, protocol: UDP}
          group: {title: Group, port: news, transport: udp, protocol: UDP multicast, multicast: true}
          own: {title: Own, port: own, transport: tcp, protocol: Own}
          talk: {title: Talk, transport: none, protocol: Talk}
        components:
          server:
            title: Server
            kind: machine
            zone: inside
            holds:
              api: {title: API, kind: service, holds: {part: {title: Part, kind: service}}}
              store: {title: Store, kind: database}
          desk:
            title: Desk
            kind: machine
            zone: outside
            holds:
              browser: {title: Browser, kind: application}
          clerk: {title: Clerk, kind: person, at: desk}
        """
}

extension FlowMatrix {
    convenience init(_ edition: Edition) { self.init(EditionIndex(edition)) }
    convenience init(_ deployed: DeployedEdition) { self.init(EditionIndex(deployed)) }
}
