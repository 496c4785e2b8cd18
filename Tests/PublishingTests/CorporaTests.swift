import Compiler
import Editions
import Firewall
import Foundation
import Model
import Testing

@testable import Publishing

/// Corpora of systems that others have described, which must say what the originals say.
@Suite struct CorporaTests {
    private static let folder = Repository.root.appendingPathComponent("Tests/Corpora")

    private func content(_ name: String) -> URL { Self.folder.appendingPathComponent("\(name)/Content") }

    @Test func `the domains and trusts of Active Directory are built without a defect`() async throws {
        let site = try await BuiltSite(content("ad-trust"))
        #expect(site.report.diagnostics == [])
        #expect(site.report.diagramTotals.defects == 0)
        SiteInspection(files: site.files).expectSound()
        let page = try #require(site.text("1.0/trust/dc-to-dc/index.html"))
        #expect(page.components(separatedBy: "either opens connections").count == 16)
        #expect(page.contains(" (from 49152–65535)"))
        #expect(page.contains("data-name=\"464 TCP\"") && page.contains("data-name=\"464 UDP\""))
        let picture = try #require(site.text("1.0/trust/dc-to-dc/dc-to-dc.svg"))
        #expect(picture.contains(">TCP, UDP 464 (from 49152–65535)<") && picture.contains(">GRE<"))
    }

    /// The rows of the article's table, and what it says below it.
    @Test func `the matrix of domains and trusts is that of the article`() throws {
        let files = try CorpusFolder(content("ad-trust").path).files()
        let edition = try #require(SiteCompiler.compile(files, contentPath: "Content").site?.editions.first)
        let matrix = FlowMatrix(EditionIndex(DeployedEdition(edition)))
        let rows = { (source: Component.ID, destination: Component.ID) in
            Set(
                matrix.resolvedFlows.filter {
                    $0.source.machine.id == source && $0.destination.machine.id == destination
                }
                .map { flow in
                    [flow.sourcePortText, flow.portText, flow.transports.title, flow.channel.title]
                        .joined(separator: "|")
                })
        }
        let dynamic = "49152-65535"
        let members: Set<String> = [
            "\(dynamic)|123|UDP|W32Time", "\(dynamic)|135|TCP|RPC Endpoint Mapper",
            "\(dynamic)|464|TCP, UDP|Kerberos password change",
            "\(dynamic)|\(dynamic)|TCP|RPC for LSA, SAM, NetLogon", "\(dynamic)|389|TCP, UDP|LDAP",
            "\(dynamic)|636|TCP|LDAP SSL", "\(dynamic)|3268|TCP|LDAP GC", "\(dynamic)|3269|TCP|LDAP GC SSL",
            "53, \(dynamic)|53|TCP, UDP|DNS", "\(dynamic)|88|TCP, UDP|Kerberos", "\(dynamic)|445|TCP|SMB",
        ]
        let controllers = members.union([
            "\(dynamic)|\(dynamic)|TCP|FRS RPC", "\(dynamic)|\(dynamic)|TCP|DFSR RPC", "1024-65535|1723|TCP|PPTP",
            "||GRE|PPTP tunnel",
        ])
        #expect(rows("dc-a", "dc-b") == controllers)
        #expect(rows("dc-b", "dc-a") == controllers)
        #expect(rows("member", "dc-a") == members.union(["||ICMP|ICMP echo"]))
        #expect(matrix.flows.count == 2 * controllers.count + members.count + 1)
    }
}
