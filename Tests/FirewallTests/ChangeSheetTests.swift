import Editions
import Model
import Testing

@testable import Firewall

/// Sheets for those who approve and make a change.
@Suite struct ChangeSheetTests {
    private static let before = "  - {path: a, from: browser, to: api, channel: web, purpose: order}\n"
    private static let after = before + "  - {path: b, from: api, to: lamp, channel: web}\n"
    private static let catalog = Corpus.catalog + "\n  lamp: {title: Lamp, kind: machine, zone: inside}\n"

    private func plan(_ links: String, catalog: String = catalog) throws -> (RulePlan, FlowMatrix) {
        let edition = try Corpus.matrix(links, catalog: catalog).index.edition
        let host = { (component: Component.ID, text: String) in
            Deployment.Assignment(component: component, hosts: [.network(try #require(IPNetwork(text)))])
        }
        let deployment = Deployment(
            name: "Shop",
            hosts: [try host("server", "192.0.2.1"), try host("desk", "192.0.2.2"), try host("lamp", "192.0.2.3")])
        let matrix = FlowMatrix(DeployedEdition(edition, deployment))
        return (RulePlan(matrix, deployment), matrix)
    }

    private func rows(_ sheet: ChangeSheet) -> [String] {
        sheet.sections.flatMap { section in
            section.rows.map {
                "\(section.title): \($0.kind) \($0.direction) \($0.flow) \($0.service) \($0.since ?? "-")"
            }
        }
    }

    @Test func `a sheet has every set, why, and since when`() throws {
        let (new, matrix) = try plan(Self.after)
        let (old, _) = try plan(Self.before)
        let sheet = ChangeSheet(new, in: matrix, older: [("0", old)])
        #expect(
            rows(sheet) == [
                "Hosts of the role Server: open in browser--api--web TCP 443 0",
                "Hosts of the role Server: open out api--lamp--web TCP 443 1",
                "Hosts of the role Lamp: open in api--lamp--web TCP 443 1",
                "A firewall inside Inside: open through api--lamp--web TCP 443 1",
                "A firewall from Outside to Inside: open through browser--api--web TCP 443 0",
            ])
        #expect(
            sheet.markdown.contains("order; required; needed by s/a \\(a\\)")
                || sheet.markdown.contains("order; required"))
        #expect(
            sheet.markdown.contains("nft -f server.nft")
                && sheet.markdown.contains("nft flush chain inet filter portolan-server-in"))
    }

    @Test func `since an edition only what differs is shown`() throws {
        let (new, matrix) = try plan(Self.after)
        let (old, oldMatrix) = try plan(Self.before)
        let sheet = ChangeSheet(new, in: matrix, older: [("0", old)], since: "0")
        #expect(
            rows(sheet) == [
                "Hosts of the role Server: open out api--lamp--web TCP 443 1",
                "Hosts of the role Lamp: open in api--lamp--web TCP 443 1",
                "A firewall inside Inside: open through api--lamp--web TCP 443 1",
            ])
        let back = ChangeSheet(old, in: oldMatrix, older: [("1", new)], since: "1")
        #expect(rows(back).count == 3 && rows(back).allSatisfy { $0.contains(": close ") })
        #expect(ChangeSheet(new, in: matrix, older: [("0", new)], since: "0").sections == [])
    }

    @Test func `another port is a change`() throws {
        let (new, matrix) = try plan(Self.before, catalog: Self.catalog.replacing("number: 443", with: "number: 8443"))
        let (old, _) = try plan(Self.before)
        let sheet = ChangeSheet(new, in: matrix, older: [("0", old)], since: "0")
        #expect(rows(sheet).allSatisfy { $0.contains("change") && $0.contains("TCP 8443, was TCP 443") })
        #expect(rows(sheet).count == 2)
    }
}
