import Diagnostics
import Editions
import Model
import Testing

@testable import Firewall

/// Rules, looked at without any firewall.
@Suite struct RulePlanTests {
    /// Straight from the flows and the deployment, without rules.
    private func isNeeded(_ connection: Connection, _ plan: RulePlan, _ matrix: FlowMatrix) -> Bool {
        let hosts = HostTable(catalog: matrix.index.catalog, deployment: plan.deployment)
        let isAt = { (end: ResolvedFlowEnd, address: IPNetwork) in
            hosts.hosts(of: end).contains {
                if case .network(let network) = $0 { network.contains(address) } else { false }
            }
        }
        return matrix.resolvedFlows.contains { flow in
            flow.transports.contains(connection.transport) && isAt(flow.source, connection.source)
                && (flow.isMulticast
                    ? plan.deployment.groups[flow.channel.id]?.contains { $0.contains(connection.destination) } ?? false
                    : isAt(flow.destination, connection.destination))
                && flow.ports.contains { port in
                    guard let number = connection.port else { return false }
                    return port.number.range?.contains(number) ?? false
                }
        }
    }

    @Test(arguments: Deployments.names)
    func `rules let through what links need, and nothing else`(name: String) throws {
        let plan = try Deployments.plan(name)
        let matrix = FlowMatrix(DeployedEdition(try Corpus.bigfix(), plan.deployment))
        var allowed = 0
        for connection in try Deployments.connections(plan, step: 47) {
            let isNeeded = isNeeded(connection, plan, matrix)
            allowed += isNeeded ? 1 : 0
            if plan.permits(connection) != isNeeded { Issue.record("\(connection) needed: \(isNeeded)") }
        }
        #expect(allowed >= plan.rules.count)
    }

    @Test(arguments: Deployments.names)
    func `every flow has a rule, or a gap that says why not`(name: String) throws {
        let plan = try Deployments.plan(name)
        let matrix = FlowMatrix(DeployedEdition(try Corpus.bigfix(), plan.deployment))
        let ruled = Set(plan.rules.map(\.flow.id))
        let told = Set(plan.gaps.map(\.flow.id))
        for flow in matrix.flows { #expect(ruled.contains(flow.id) || told.contains(flow.id), "\(flow.id)") }
        #expect(ruled.union(told) == Set(matrix.flows.map(\.id)))
    }

    @Test func `all flows of the deck have a rule at Example Corp`() throws {
        let plan = try Deployments.plan("example-corp")
        #expect(plan.gaps == [])
        #expect(Set(plan.rules.map(\.flow.id)).count == 64)
    }

    @Test func `gaps say what is missing`() throws {
        let catalog = Corpus.catalog
        let links = """
              - {path: a, from: browser, to: api, channel: own}
              - {path: b, from: api, to: browser, channel: news}
              - {path: c, from: browser, to: api, channel: group}
              - {path: d, from: browser, to: store, channel: web}
            """
        let matrix = try Corpus.matrix(links, catalog: catalog)
        let network = { (text: String) in Deployment.Host.network(try #require(IPNetwork(text))) }
        let deployment = Deployment(
            name: "X",
            hosts: [
                .init(component: "api", hosts: [try network("192.0.2.1"), .name("api.example.com")]),
                .init(component: "desk", hosts: [try network("192.0.2.2")]),
                .init(component: "store", hosts: [try network("2001:db8::1")]),
            ])
        let plan = RulePlan(matrix, deployment)
        #expect(
            plan.gaps.map { "\($0.flow.id): \($0.reason)" } == [
                "api--browser--news: rules need addresses, and of 'server' names are given: 'api.example.com'",
                "browser--api--group: no group is given for the multicast channel 'group'",
                "browser--api--own: each site chooses the port 'own'",
                "browser--api--own: rules need addresses, and of 'server' names are given: 'api.example.com'",
                "browser--store--web: the hosts of the two sides share no family of addresses",
            ])
        #expect(plan.rules.map(\.flow.id) == ["api--browser--news"])
        let place = SourceFile(path: "d.yml", bytes: []).startLocation
        let locations = DeploymentLocations(hosts: place, assignments: [place, place, place], baseline: place)
        let diagnostics = plan.diagnostics(at: locations)
        // Of one cause, one.
        #expect(diagnostics.count == 4)
        #expect(diagnostics.allSatisfy { $0.code == FlowWithoutRule.code && $0.severity == .warning })
    }

    @Test func `the nearest hosts count, and those of the zone before others`() throws {
        let edition = try Corpus.edition(slides: [
            "a": """
            kind: flow
            links:
              - {path: a, from: browser, to: part, channel: web}
              - {path: b, from: near.browser, to: store, channel: web}
            instances: {near: {of: desk, title: Near, zone: inside}}
            """
        ])
        let host = { (text: String) in [Deployment.Host.network(try #require(IPNetwork(text)))] }
        let plan = RulePlan(
            FlowMatrix(edition),
            Deployment(
                name: "X",
                hosts: [
                    .init(component: "server", hosts: try host("192.0.2.1")),
                    .init(component: "api", hosts: try host("192.0.2.2")),
                    .init(component: "desk", hosts: try host("192.0.2.3")),
                    .init(component: "desk", zone: "inside", hosts: try host("192.0.2.4")),
                ]))
        #expect(
            plan.rules.map { "\($0.sourceRole.name) \($0.sources[0]) \($0.destinations[0])" } == [
                "desk@inside 192.0.2.4 192.0.2.1", "desk 192.0.2.3 192.0.2.2",
            ])
    }

    @Test func `ports that overlap are one range`() {
        let port = { (number: Port.Number) in Port(id: "p", number: number, title: "P") }
        #expect(
            PortRanges.of([
                port(.single(443)), port(.range(440, 442)), port(.single(443)), port(.various), port(.single(80)),
            ])
                == [80...80, 440...443])
        #expect(PortRanges.of([port(.single(65535)), port(.range(1, 65535))]) == [1...65535])
    }
}
