import Model

/// What was observed, held against what is documented for a deployment's hosts.
package struct RealityCheck: Sendable, Hashable {
    package struct Unknown: Sendable, Hashable {
        package var observation: Observation
        /// The roles of the two hosts, as far as they are known.
        package var sourceRoles: [HostRole]
        package var destinationRoles: [HostRole]
        /// The flows that are documented from one to the other, over other ports.
        package var others: [ResolvedFlow]
    }

    package struct Unanswered: Sendable, Hashable {
        package var flow: ResolvedFlow
        package var observation: Observation
    }

    /// A documented connection that was opened from ports which are not.
    package struct OtherSource: Sendable, Hashable {
        /// Those that are documented between the two hosts over that port.
        package var flows: [ResolvedFlow]
        package var observation: Observation
        package var ports: [UInt16]
    }

    /// What is documented, for readers: `edition 1.03 (released) at Example Corp`.
    package var subject: String
    /// Observed and not documented.
    package var undocumented: [Unknown] = []
    /// Documented, and asked for without an answer.
    package var unanswered: [Unanswered] = []
    package var otherSources: [OtherSource] = []
    /// Documented and not seen, although the hosts that were looked at are an end of it.
    package var unseen: [ResolvedFlow] = []
    package var seen: [ResolvedFlow] = []
    /// Documented between other hosts than those that were looked at.
    package var outOfSight: [ResolvedFlow] = []
    /// Flows whose hosts or ports the deployment does not state; they cannot be checked.
    package var unknowable: [ResolvedFlow] = []
    /// Hosts that were looked at and are not in the deployment: no documented flow can be seen from them.
    package var strangers: [IPNetwork] = []

    package init(_ plan: RulePlan, _ observations: Observations) {
        subject = "edition \(plan.edition) at \(plan.deployment.name)"
        var seen: Set<Flow.ID> = []
        for observation in observations.all {
            let rules = plan.rules.filter { $0.permits(observation.connection) }
            if rules.isEmpty { undocumented.append(Self.unknown(observation, plan)) }
            let others = observation.sourcePorts.filter { port in
                !rules.isEmpty && !rules.contains { $0.permits(sourcePort: port) }
            }
            if !others.isEmpty {
                otherSources.append(
                    OtherSource(flows: rules.map(\.flow).unique(), observation: observation, ports: others.sorted()))
            }
            let opened = rules.filter { rule in
                observation.sourcePorts.isEmpty || observation.sourcePorts.contains(where: rule.permits(sourcePort:))
            }
            for flow in opened.map(\.flow).unique() {
                if observation.isAnswered {
                    seen.insert(flow.id)
                } else {
                    unanswered.append(Unanswered(flow: flow, observation: observation))
                }
            }
        }
        let inSight = Self.rolesInSight(plan, observations)
        for flow in plan.rules.map(\.flow).unique() {
            let roles = plan.rules.filter { $0.flow.id == flow.id }.flatMap { [$0.sourceRole, $0.destinationRole] }
            if seen.contains(flow.id) {
                self.seen.append(flow)
            } else if inSight.map({ !$0.isDisjoint(with: roles) }) ?? true {
                unseen.append(flow)
            } else {
                outOfSight.append(flow)
            }
        }
        strangers = (observations.viewpoints ?? []).filter { Self.roles(of: $0, plan).isEmpty }
            .sorted { $0.description < $1.description }
        let ruled = Set(plan.rules.map(\.flow.id))
        unknowable = plan.gaps.map(\.flow).filter { !ruled.contains($0.id) }.unique()
    }

    /// The roles of the hosts that were looked at; `nil` where everything was seen.
    private static func rolesInSight(_ plan: RulePlan, _ observations: Observations) -> Set<HostRole>? {
        observations.viewpoints.map { Set($0.flatMap { roles(of: $0, plan) }) }
    }

    private static func unknown(_ observation: Observation, _ plan: RulePlan) -> Unknown {
        let connection = observation.connection
        let from = roles(of: connection.source, plan)
        let to = roles(of: connection.destination, plan)
        let others = plan.rules.filter { from.contains($0.sourceRole) && to.contains($0.destinationRole) }.map(\.flow)
        return Unknown(
            observation: observation, sourceRoles: from, destinationRoles: to, others: others.unique())
    }

    /// Of the narrowest networks that hold the address, so that a role whose hosts are anywhere is not everyone's.
    private static func roles(of address: IPNetwork, _ plan: RulePlan) -> [HostRole] {
        var found: [(role: HostRole, length: Int)] = []
        for rule in plan.rules {
            let ends =
                [(rule.sourceRole, rule.sources)]
                + (rule.flow.isMulticast ? [] : [(rule.destinationRole, rule.destinations)])
            for (role, networks) in ends {
                for network in networks where network.contains(address) { found.append((role, network.prefixLength)) }
            }
        }
        let longest = found.map(\.length).max() ?? 0
        return found.filter { $0.length == longest }.map(\.role).unique()
    }
}
