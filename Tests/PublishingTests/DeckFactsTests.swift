import Editions
import Firewall
import Foundation
import Model
import Testing

@testable import Publishing

/// The editions of the deck show what its text states: who communicates with whom, which side opens the connection, and
/// on which condition; and nothing is more certain than what is printed.
@Suite struct DeckFactsTests {
    static let versions = BigFixCorpusTests.versions

    private static func edition(_ version: String) async throws -> Edition {
        try #require(try await BigFix.reading.edition(version)).edition
    }

    @Test func `every slide of the deck has its facts`() async throws {
        let facts = try DeckFacts.read()
        for version in Self.versions {
            #expect(try await Self.edition(version).sections.flatMap(\.slides).map(\.id) == facts.slides.map(\.id))
        }
        #expect(facts.slides.flatMap(\.communications).count > 150)
    }

    @Test(arguments: versions) func `each lettered path has its ends, initiator and condition`(
        _ version: String
    ) async throws {
        let facts = try DeckFacts.read()
        let edition = try await Self.edition(version)
        #expect(DeckComparison.missing(facts, in: edition) == [])
        #expect(DeckComparison.unstated(in: edition, facts) == [])
    }

    @Test(arguments: versions) func `the other conditions of the deck are in the texts`(_ version: String) async throws
    {
        let files = try await BigFix.files
        for slide in try DeckFacts.read().slides {
            let file = try #require(files.first { Self.slide(at: $0.path) == "\(version)/\(slide.id)" }, "\(slide.id)")
            let words = String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
            #expect(slide.phrases.filter { !words.contains($0) } == [], "\(slide.id)")
        }
    }

    /// `1.03/10-platform/60-query-channel.md` as `1.03/platform/query-channel`.
    private static func slide(at path: String) -> String {
        path.replacing(#/\.md$/#, with: "").replacing(#/\/[0-9]+-/#, with: "/")
    }

    @Test(arguments: versions) func `no flow is more certain than its weakest printed part`(
        _ version: String
    ) async throws {
        let matrix = FlowMatrix(EditionIndex(try #require(try await BigFix.reading.edition(version))))
        let facts = try DeckFacts.read()
        #expect(matrix.flows.contains { $0.confidence == .deck })
        #expect(matrix.flows.contains { $0.confidence == .reconstructed })
        #expect(DeckComparison.overrated(in: matrix, facts) == [])
    }

    @Test func `the second edition is more certain only by a further source`() async throws {
        let (first, second) = try await (Self.edition("1.03"), Self.edition("1.04"))
        #expect(CertaintyComparison(from: first, to: second).unfounded == [])
    }

    // MARK: What the comparisons must detect

    /// The first edition with its links changed by `edit`.
    private static func edited(_ edit: (inout Link) -> Void) async throws -> Edition {
        var edition = try await edition("1.03")
        for section in edition.sections.indices {
            for slide in edition.sections[section].slides.indices {
                for diagram in edition.sections[section].slides[slide].diagrams.indices {
                    for link in edition.sections[section].slides[slide].diagrams[diagram].links.indices {
                        edit(&edition.sections[section].slides[slide].diagrams[diagram].links[link])
                    }
                }
            }
        }
        return edition
    }

    @Test func `a connection that the other side opens is detected`() async throws {
        let facts = try DeckFacts.read()
        let turned = try await Self.edited { link in
            if link.from == "bes-client", link.to == "relay-service" { swap(&link.from, &link.to) }
        }
        #expect(!DeckComparison.missing(facts, in: turned).isEmpty)
        #expect(!DeckComparison.unstated(in: turned, facts).isEmpty)
    }

    @Test func `a condition that is lost or made up is detected`() async throws {
        let facts = try DeckFacts.read()
        let lost = try await Self.edited { $0.terms.condition = nil }
        #expect(!DeckComparison.missing(facts, in: lost).isEmpty)
        let added = try await Self.edited { $0.terms.condition = $0.terms.condition ?? "at night" }
        #expect(!DeckComparison.unstated(in: added, facts).isEmpty)
    }

    /// The edition with every channel as firm as if the deck printed it.
    private static func documented(_ edition: Edition) -> Edition {
        var edition = edition
        edition.catalog.channels.updateEach { channel in
            for source in channel.sources.indices { channel.sources[source].confidence = .deck }
        }
        return edition
    }

    @Test func `a port or an initiator that no slide prints is detected`() async throws {
        let facts = try DeckFacts.read()
        let raised = try await Self.edited { $0.terms.confidence = .deck }
        let initiators = DeckComparison.overrated(in: FlowMatrix(EditionIndex(raised)), facts)
        #expect(initiators.contains("relay-service--root-server--bes"))
        let documented = Self.documented(try await Self.edition("1.03"))
        let ports = DeckComparison.overrated(in: FlowMatrix(EditionIndex(documented)), facts)
        #expect(ports.contains("controller-app--rc-broker-service--rc-broker-on-demand"))
        #expect(ports.contains("idp--active-directory--ldap"))
    }

    @Test func `certainty without a source is detected`() async throws {
        let first = try await Self.edition("1.03")
        let firmer = try await Self.edited { $0.terms.confidence = .deck }
        #expect(!CertaintyComparison(from: first, to: firmer).unfounded.isEmpty)
        let unconditional = try await Self.edited { $0.terms.condition = nil }
        #expect(!CertaintyComparison(from: first, to: unconditional).unfounded.isEmpty)
        let rerouted = try await Self.edited { if $0.channel == "rc-gateway" { $0.channel = "rc-target" } }
        #expect(!CertaintyComparison(from: first, to: rerouted).unfounded.isEmpty)
        #expect(!CertaintyComparison(from: first, to: Self.documented(first)).unfounded.isEmpty)
        #expect(CertaintyComparison(from: first, to: first).unfounded == [])
    }

    @Test func `facts that cannot be read are an error`() {
        #expect(throws: DeckFacts.MalformedLineError.self) { try DeckFacts("slide: s\n  a relay to client") }
        #expect(throws: DeckFacts.MalformedLineError.self) { try DeckFacts("a relay -> client") }
    }
}
