import Compiler
import Diagnostics
import Editions
import Foundation
import Model
import Testing

@testable import Firewall

/// Policies for Kubernetes, as a validator of its schemas reads them.
@Suite struct KubernetesFormatTests {
    /// `make test` installs it there.
    private static let validator = Corpus.root.appendingPathComponent(
        ".build/tools/kubernetes-validate/bin/kubernetes-validate")

    private func plan() throws -> RulePlan {
        let links = """
              - {path: a, from: browser, to: api, channel: both}
              - {path: b, from: api, to: ledger, channel: news}
              - {path: c, from: ledger, to: api, channel: own}

            """
        let catalog = Corpus.catalog + "\n  ledger: {title: Ledger, kind: machine, zone: inside}\n"
        let edition = try Corpus.matrix(links, catalog: catalog).index.edition
        let text = """
            name: Shop
            hosts: {desk: [198.51.100.0/24, "2001:db8::/32"]}
            kubernetes:
              api: {namespace: front, labels: {app: "api", app.kubernetes.io/part-of: shop}}
              ledger: {namespace: back}
            baseline: {name-service: 192.0.2.53, management: {from: 192.0.2.0/28, services: 9000/tcp}}

            """
        let bag = DiagnosticBag()
        let file = SourceFile(path: "d.yml", bytes: Array(text.utf8))
        let read = DeploymentReader.read(file, over: [edition], bag)
        #expect(bag.sorted == [])
        let deployment = try #require(read).deployment
        return RulePlan(FlowMatrix(DeployedEdition(edition, deployment)), deployment)
    }

    @Test func `each policy is one of Kubernetes`() throws {
        let files = try plan().files(KubernetesFormat())
        #expect(files.map(\.path) == ["api.yaml", "ledger.yaml"])
        let scratch = try Scratch()
        for file in files {
            try Data(file.text.utf8).write(to: scratch[file.path])
            let run = try Tool(Self.validator.path, ["--strict", scratch[file.path].path])
            #expect(run.status == 0, "\(file.path): \(run.output) \(run.errors)")
        }
        let broken = files[0].text.replacing("policyTypes", with: "policyKinds")
        try Data(broken.utf8).write(to: scratch["broken.yaml"])
        #expect(try Tool(Self.validator.path, ["--strict", scratch["broken.yaml"].path]).status != 0)
    }

    @Test func `a side that runs there needs no address, and another does`() throws {
        let plan = try plan().expressible(in: KubernetesFormat())
        #expect(plan.gaps.map(\.reason) == ["each site chooses the port 'own'"])
        let files = try self.plan().files(KubernetesFormat())
        let api = files[0].text
        #expect(api.contains("cidr: \"198.51.100.0/24\"") && api.contains("cidr: \"2001:db8::/32\""))
        #expect(api.contains("endPort: 50010"))
        #expect(api.contains("kubernetes.io/metadata.name: \"back\""))
        try #require(files.count == 2)
        #expect(files[1].text.contains("podSelector: {}"))
        #expect(files.allSatisfy { $0.text.contains("own") && $0.text.contains("NOT WRITTEN") })
    }

    @Test(arguments: ["Front", "-a", "a_b"]) func `what is no namespace is an error`(name: String) throws {
        let edition = try Corpus.matrix("  - {path: a, from: browser, to: api, channel: web}\n").index.edition
        let bag = DiagnosticBag()
        let text = "name: X\nkubernetes: {api: {namespace: \(name)}}\n"
        let file = SourceFile(path: "d.yml", bytes: Array(text.utf8))
        #expect(DeploymentReader.read(file, over: [edition], bag) == nil)
        #expect(bag.sorted.map(\.location.start.line) == [2])
    }
}
