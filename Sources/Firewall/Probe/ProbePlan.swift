import Model

/// What the hosts of one set try, to see whether the way is open.
package struct ProbePlan: Sendable, Hashable {
    package var hosts: HostSet
    /// In the matrix's order.
    package var targets: [ProbeTarget]
    /// What cannot be tried, or not all of it, and why.
    package var untried: [String]

    /// Of a network, so many addresses at most are tried.
    static let addresses = 16
    /// Of a range of ports, so many at most.
    static let ports = 4

    /// One for each set of the site's own hosts that opens connections.
    package static func all(of plan: RulePlan, in matrix: FlowMatrix) -> [ProbePlan] {
        var stops: [Flow.ID: [String]] = [:]
        return plan.hosts.compactMap { hosts in
            var probe = ProbePlan(hosts: hosts, targets: [], untried: [])
            for rule in plan.rules(from: hosts) {
                let id = rule.flow.id
                if stops[id] == nil { stops[id] = Self.stops(without: id, in: matrix) }
                probe.add(rule, stops[id] ?? [])
            }
            for gap in plan.gaps where hosts.roles.contains(gap.sourceRole) {
                probe.untried.append("\(gap.flow.id): \(gap.reason)")
            }
            probe.untried = probe.untried.unique()
            return probe.targets.isEmpty && probe.untried.isEmpty ? nil : probe
        }
    }

    private mutating func add(_ rule: FirewallRule, _ stops: [String]) {
        let id = rule.flow.id
        guard rule.transport == .tcp || rule.transport == .udp, !rule.flow.isMulticast else {
            untried.append("\(id): a script cannot try \(rule.flow.isMulticast ? "a group" : rule.transport.title)")
            return
        }
        if !rule.sourcePorts.isEmpty {
            untried.append("\(id): it is opened from certain ports, which a script does not take")
        }
        var ports: [UInt16] = []
        for range in rule.ports {
            ports += range.prefix(Self.ports)
            if range.count > Self.ports {
                untried.append("\(id): only the first \(Self.ports) of the ports \(range.text(separator: "-"))")
            }
        }
        for network in rule.destinations {
            guard let addresses = network.addresses(atMost: Self.addresses) else {
                untried.append("\(id): \(network) is a network, and which hosts there are is not stated")
                continue
            }
            for address in addresses where !hosts.networks.contains(address) {
                targets += ports.map {
                    ProbeTarget(flow: id, address: address, transport: rule.transport, port: $0, stops: stops)
                }
            }
        }
    }

    private static func stops(without flow: Flow.ID, in matrix: FlowMatrix) -> [String] {
        BlockedEffect.all(of: [.flow(flow)], in: matrix).flatMap { effect in
            effect.courses.compactMap { course -> String? in
                let cut = course.steps.first { $0.consequence == .cut }
                let doubtful = course.steps.first { if case .mayFail = $0.consequence { true } else { false } }
                guard let first = cut ?? doubtful else { return nil }
                let title = matrix.index.slides[effect.slide]?.title ?? effect.slide.text
                let text = cut == nil ? "may fail" : first.step.number < course.steps.count ? "and what follows" : ""
                return "\(title): step \(first.step.number) \(text)".trimmingSpace + " (\(effect.slide))"
            }
        }
    }
}

extension IPNetwork {
    /// Its addresses in order; `nil` if they are more.
    func addresses(atMost limit: Int) -> [IPNetwork]? {
        let bits = bytes.count * 8 - prefixLength
        guard bits < 16, 1 << bits <= limit, let last = bytes.last else { return nil }
        return (0..<(1 << bits)).compactMap { number in
            IPNetwork(bytes: bytes.dropLast() + [last + UInt8(number)])
        }
    }
}

extension String {
    fileprivate var trimmingSpace: String { hasSuffix(" ") ? String(dropLast()) : self }
}
