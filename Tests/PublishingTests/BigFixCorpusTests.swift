import Changes
import Compiler
import Foundation
import Graphviz
import Layout
import Model
import SVG
import Testing

@testable import Publishing

/// The corpus of this repository, in each of its editions: complete, drawn, and sound as a site.
@Suite struct BigFixCorpusTests {
    private static let content = Repository.root.appendingPathComponent("Content")

    static let versions = ["1.04", "1.03"]

    private static func edition(_ version: String) throws -> Edition {
        let compilation = SiteCompiler.compile(try CorpusFolder(content.path).files(), contentPath: "Content")
        try #require(compilation.diagnostics == [])
        let site = try #require(compilation.site)
        #expect(site.editions.map(\.version) == versions)
        return try #require(site.editions.first { $0.version == version })
    }

    @Test(arguments: versions) func everySlideOfTheDeckIsThereInItsOrder(_ version: String) throws {
        let edition = try Self.edition(version)
        #expect(edition.front.title == "Audience and purpose")
        #expect(edition.sections.flatMap(\.slides).map(\.id) == Self.deck.map(\.slide))
        #expect(edition.pages.map(\.id) == ["errata"])
    }

    /// The deck's slides in its order, by their addresses, which others link to, with the number of their pictures.
    private static let deck: [(slide: Slide.ID, pictures: Int)] = [
        ("platform/component-architecture", 1),
        ("platform/client-certificate-request", 1),
        ("platform/client-registration", 1),
        ("platform/persistent-connections", 3),
        ("platform/peernest", 2),
        ("platform/query-channel", 1),
        ("platform/airgap-tool", 1),
        ("modules/communication-with-modules", 1),
        ("remote-control/communication-architecture", 1),
        ("remote-control/managed-session", 1),
        ("remote-control/peer-to-peer-session", 2),
        ("remote-control/unattended-session", 1),
        ("remote-control/on-demand-target-installed", 1),
        ("remote-control/on-demand-clientless", 1),
        ("remote-control/lite-web-portal", 1),
        ("remote-control/gateway-architecture", 1),
        ("remote-control/managed-session-via-gateway", 1),
        ("saml-authentication/from-console", 1),
        ("saml-authentication/from-webui", 1),
        ("saml-authentication/for-insights", 1),
        ("saml-authentication/from-compliance-inventory", 1),
        ("saml-authentication/from-web-reports", 1),
        ("saml-authentication/from-remote-control", 1),
    ]

    @Test(arguments: versions) func everySlideHasItsPictures(_ version: String) throws {
        let slides = try Self.edition(version).slides
        for (id, pictures) in Self.deck {
            let slide = try #require(slides.first { $0.id == id })
            #expect(slide.diagrams.count == pictures, "\(id)")
            if slide.kind == .flow { #expect(!slide.paths.isEmpty, "\(id)") }
        }
    }

    @Test(arguments: versions) func everyPathIsDrawnAndStepped(_ version: String) throws {
        let composer = DiagramComposer(engine: GraphvizEngine())
        for slide in try Self.edition(version).slides where slide.kind == .flow {
            let stepped = Set(slide.body.filter { $0.role == .happyPath }.flatMap(\.blocks).flatMap(Self.steppedPaths))
            #expect(stepped == Set(slide.paths), "\(slide.id)")
            for diagram in slide.diagrams {
                let layout = try composer.compose(ResolvedDiagram(diagram))
                let badges = layout.links.flatMap(\.badges).map(\.path)
                #expect(Set(badges) == Set(diagram.links.flatMap(\.paths)), "\(slide.id) \(diagram.id)")
            }
        }
    }

    @Test(arguments: versions) func noDiagramHasAHardFault(_ version: String) throws {
        let composer = DiagramComposer(engine: GraphvizEngine())
        for slide in try Self.edition(version).slides {
            for diagram in slide.diagrams {
                let measures = DiagramMeasures(try composer.compose(ResolvedDiagram(diagram)))
                let faults = measures.defects.filter { $0.count > 0 }.map { "\($0.count) \($0.name)" }
                #expect(faults == [], "\(slide.id) \(diagram.id)")
                #expect(measures.overlap == 0, "\(slide.id) \(diagram.id)")
            }
        }
    }

    private static func steppedPaths(_ block: Block) -> [Path] {
        guard case .list(let list) = block else { return [] }
        return list.items.flatMap { $0.paths + $0.blocks.flatMap(steppedPaths) }
    }

    @Test(arguments: versions) func channelsLookAlikeEverywhere(_ version: String) throws {
        let edition = try Self.edition(version)
        var lines: [Channel.ID: Set<LineStyle.ID>] = [:]
        for channel in edition.slides.flatMap(\.diagrams).flatMap(\.channels) {
            lines[channel.id, default: []].insert(channel.line)
        }
        #expect(lines.values.allSatisfy { $0.count == 1 })
    }

    @Test func pagesArePicturedAndLinksResolve() async throws {
        let build = try await BuiltSite.build(Self.content)
        try #require(build.diagnostics == [])
        let files = BuiltSite.files(of: build)
        SiteInspection(files: files).expectSound()
        for (version, slide) in try Self.versions.flatMap({ version in
            try Self.edition(version).slides.map { (version, $0) }
        }) {
            let folder = slide.id.text.isEmpty ? version : "\(version)/\(slide.id)"
            let page = try #require(files["\(folder)/index.html"], "\(slide.id)")
            let scan = MarkupScan(String(decoding: page, as: UTF8.self))
            #expect(scan.elements.count { $0.name == "h1" } == 1, "\(slide.id)")
            #expect(scan.elements.count { $0.name == "main" } == 1, "\(slide.id)")
            let drawn = Set(scan.elements.compactMap { $0.attributes["data-path"] })
            #expect(drawn == Set(slide.paths.map(\.letter)), "\(slide.id)")
            let pictures = files.keys.filter { $0.hasPrefix("\(folder)/") && $0.hasSuffix(".svg") }
            if !slide.id.text.isEmpty { #expect(pictures.count == slide.diagrams.count, "\(slide.id)") }
        }
    }

    @Test(arguments: versions) func theModelIsWhole(_ version: String) async throws {
        let build = try await BuiltSite.build(Self.content)
        let bytes = try #require(BuiltSite.files(of: build)["\(version)/model.json"])
        let model = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(model["schemaVersion"] as? Int == 1)
        #expect(model["edition"] as? String == version)
        #expect((model["sections"] as? [Any])?.count == 4)
    }

    /// What edition 1.04 is for: corrections, of which a firewall is told first.
    @Test func theSecondEditionTellsWhatItCorrects() async throws {
        let changes = EditionChanges(from: try Self.edition("1.03"), to: try Self.edition("1.04"))
        #expect(changes.firewall.summary == "opens 3, closes 3, relabels 1")
        #expect(changes.firewall.opened.allSatisfy { $0.service == "TCP 888" })
        #expect(changes.catalog.map(\.title) == ["_HTTPRequestSender_Connect_TimeoutSeconds"])
        #expect(changes.structure == [])
        #expect(changes.slides.allSatisfy { $0.kind == .changed })
        let corrected = try Self.edition("1.04").slides.filter { slide in
            slide.sources.contains { $0.title.hasPrefix("Correction: ") }
        }
        // Each of them is told of on the changes page.
        #expect(Set(corrected.map(\.id)).isSubset(of: changes.slides.compactMap(\.after?.id)))
        #expect(corrected.count >= 10)
        let build = try await BuiltSite.build(Self.content)
        let files = BuiltSite.files(of: build)
        let page = String(decoding: try #require(files["1.04/changes/index.html"]), as: UTF8.self)
        #expect(page.contains("data-change=\"changed\""))
        #expect(files["1.03/changes/index.html"] == nil)
    }
}
