import Changes
import Editions
import Firewall
import Foundation
import HTML
import Layout
import Model
import SVG
import Testing

@testable import Publishing

/// The corpus of this repository, in each of its editions: complete, drawn, and sound as a site.
@Suite struct BigFixCorpusTests {
    static let versions = ["1.04", "1.03"]

    private static func deployed(_ version: String) async throws -> DeployedEdition {
        let reading = try await BigFix.reading
        try #require(reading.diagnostics == [])
        #expect(reading.versions == versions)
        return try #require(reading.edition(version))
    }

    private static func edition(_ version: String) async throws -> Edition { try await deployed(version).edition }

    @Test(arguments: versions) func everySlideOfTheDeckIsThereInItsOrder(_ version: String) async throws {
        let edition = try await Self.edition(version)
        #expect(edition.front.title == "Audience and purpose")
        #expect(edition.sections.flatMap(\.slides).map(\.id) == Self.deck.map(\.slide))
        #expect(edition.pages.map(\.id) == ["errata"])
    }

    /// The deck's slides in its order, by their addresses, which others link to, with the number of their pictures.
    private static let deck: [(slide: Slide.ID, pictures: Int)] = [
        ("platform/component-architecture", 1),
        ("platform/client-certificate-request", 1),
        ("platform/client-registration", 1),
        ("platform/persistent-connections", 4),
        ("platform/peernest", 3),
        ("platform/query-channel", 3),
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

    @Test(arguments: versions) func everySlideHasItsPictures(_ version: String) async throws {
        let slides = try await Self.edition(version).slides
        for (id, pictures) in Self.deck {
            let slide = try #require(slides.first { $0.id == id })
            #expect(slide.diagrams.count == pictures, "\(id)")
            if slide.kind == .flow { #expect(!slide.paths.isEmpty, "\(id)") }
        }
    }

    @Test(arguments: versions) func everyPathIsDrawnAndStepped(_ version: String) async throws {
        let site = try await BigFix.site
        for slide in try await Self.edition(version).slides where slide.kind == .flow {
            let stepped = Set(slide.body.filter { $0.role == .happyPath }.flatMap(\.blocks).flatMap(Self.steppedPaths))
            #expect(stepped == Set(slide.paths), "\(slide.id)")
            for diagram in slide.diagrams {
                let name = PictureNames.standalone(diagram.id, on: slide.id)
                let svg = try #require(site.text("\(version)/\(slide.id)/\(name)"))
                let badges = Set(svg.matches(of: #/data-path="([a-z])"/#).map { String($0.1) })
                #expect(badges == Set(diagram.links.flatMap(\.paths).map(\.letter)), "\(slide.id) \(diagram.id)")
            }
        }
    }

    @Test func noDiagramHasAHardFault() async throws {
        let report = try await BigFix.site.report
        let drawn = try await BigFix.reading.editions.flatMap { $0.edition.slides.flatMap(\.diagrams) }
        #expect(report.diagramReports.count == drawn.count)
        for diagram in report.diagramReports {
            let faults = diagram.measures.defects.filter { $0.count > 0 }.map { "\($0.count) \($0.name)" }
            #expect(faults == [], "\(diagram.name)")
            #expect(diagram.measures.overlap == 0, "\(diagram.name)")
        }
    }

    private static func steppedPaths(_ block: Block) -> [Path] {
        guard case .list(let list) = block else { return [] }
        return list.items.flatMap { $0.paths + $0.blocks.flatMap(steppedPaths) }
    }

    @Test(arguments: versions) func channelsLookAlikeEverywhere(_ version: String) async throws {
        let files = try await BigFix.site.files
        var lines: [String: Set<String>] = [:]
        // The pictures for slide decks have other colours in each theme.
        for (path, bytes) in files
        where path.hasPrefix("\(version)/") && !path.hasPrefix("\(version)/slides/") && path.hasSuffix(".svg") {
            let text = String(decoding: bytes, as: UTF8.self)
            for link in text.matches(of: #/<g class="link"[^>]*data-channel="([^"]*)"(?s:.*?)<path ([^>]*)>/#) {
                let look = link.2.matches(of: #/(class|stroke[a-z-]*)="[^"]*"/#).map { String($0.0) }.sorted()
                lines[String(link.1), default: []].insert(look.joined(separator: " "))
            }
        }
        #expect(!lines.isEmpty)
        for (channel, styles) in lines { #expect(styles.count == 1, "\(channel): \(styles)") }
    }

    @Test func pagesArePicturedAndLinksResolve() async throws {
        let site = try await BigFix.site
        try #require(site.report.diagnostics == [])
        let files = site.files
        SiteInspection(files: files).expectSound()
        let slides = try await BigFix.reading.editions.flatMap { deployed in
            deployed.edition.slides.map { (deployed.edition.version, $0) }
        }
        for (version, slide) in slides {
            let folder = slide.id.text.isEmpty ? version : "\(version)/\(slide.id)"
            let page = try #require(files["\(folder)/index.html"], "\(slide.id)")
            let scan = MarkupScan(page)
            #expect(scan.elements.count { $0.name == "h1" } == 1, "\(slide.id)")
            #expect(scan.elements.count { $0.name == "main" } == 1, "\(slide.id)")
            let drawn = Set(scan.elements.compactMap { $0.attributes["data-path"] })
            #expect(drawn == Set(slide.paths.map(\.letter)), "\(slide.id)")
            let pictures = files.keys.filter { $0.hasPrefix("\(folder)/") && $0.hasSuffix(".svg") }
            if !slide.id.text.isEmpty { #expect(pictures.count == slide.diagrams.count, "\(slide.id)") }
        }
    }

    @Test(arguments: versions) func theModelIsWhole(_ version: String) async throws {
        let bytes = try #require(try await BigFix.site.files["\(version)/model.json"])
        let model = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(model["schemaVersion"] as? Int == 1)
        #expect(model["edition"] as? String == version)
        #expect((model["sections"] as? [Any])?.count == 4)
    }

    /// What edition 1.04 is for: corrections, of which a firewall is told first.
    @Test func theSecondEditionTellsWhatItCorrects() async throws {
        let matrices = try await [Self.deployed("1.03"), Self.deployed("1.04")].map { FlowMatrix(EditionIndex($0)) }
        let changes = EditionChanges(from: matrices[0], to: matrices[1])
        #expect(changes.firewall.summary == "opens 1, closes none, relabels 2")
        #expect(
            changes.catalog.map(\.title) == [
                "Remote Control Gateway, tunnel to the Server, various", "Remote Control tunnel",
                "_HTTPRequestSender_Connect_TimeoutSeconds",
            ])
        #expect(changes.structure == [])
        #expect(changes.slides.allSatisfy { $0.kind == .changed })
        let corrected = try await Self.edition("1.04").slides.filter { slide in
            slide.sources.contains { $0.title.hasPrefix("Correction: ") }
        }
        // Each of them is told of on the changes page.
        #expect(Set(corrected.map(\.id)).isSubset(of: changes.slides.compactMap(\.after?.id)))
        #expect(corrected.count >= 10)
        let files = try await BigFix.site.files
        let page = String(decoding: try #require(files["1.04/changes/index.html"]), as: UTF8.self)
        #expect(page.contains("data-change=\"changed\""))
        #expect(files["1.03/changes/index.html"] == nil)
    }
}
