import Model

/// What is to be opened on each host and between each pair of zones, for those who approve and do it.
package struct ChangeSheet: Sendable, Hashable {
    package struct Row: Sendable, Hashable {
        package enum Kind: String, Sendable, Hashable { case open, change, close }

        package var kind: Kind
        /// `in`, `out` or `through`.
        package var direction: String
        package var from: String
        package var to: String
        /// `TCP 443`; of a change what it was, too.
        package var service: String
        /// Purposes, conditions, and the slides that need it.
        package var why: String
        /// The edition that has it first; `nil` for one that is closed.
        package var since: String?
        package var flow: Flow.ID
    }

    package struct Command: Sendable, Hashable {
        /// `nftables`
        package var format: String
        package var load: String
        package var check: String
        package var takeBack: String
    }

    package struct Section: Sendable, Hashable {
        package var title: String
        package var addresses: [String]
        package var rows: [Row]
        package var commands: [Command]
    }

    package var title: String
    package var deployment: String
    /// The edition from which only the difference is shown.
    package var before: String?
    package var sections: [Section]
    /// Flows without a rule, with the reason.
    package var missing: [String]
    /// `Edition 1.03, released`
    package var status: String
    /// Of the page with the matrix; `nil` where the site does not state where it is.
    package var address: String?

    /// - Parameters:
    ///   - older: the plans of editions before, under the same deployment, the newest first.
    ///   - before: one of them, from which only the difference is wanted.
    package init(
        _ plan: RulePlan, in matrix: FlowMatrix, older: [(version: String, plan: RulePlan)], since before: String? = nil
    ) {
        title = "Firewall changes for \(plan.deployment.name), edition \(plan.edition)"
        deployment = plan.deployment.name
        self.before = before
        status = "Edition \(matrix.version), \(matrix.index.edition.status.rawValue)"
        address = matrix.origin?.address(of: matrix.index.edition)
        let former = before.flatMap { version in older.first { $0.version == version }?.plan }
        let origins = Origins(plan, current: matrix.version, older: older)
        let formerSets = Dictionary(
            (former?.sets ?? []).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var sections = plan.sets.map { set in
            Section(
                title: set.sheetTitle, addresses: set.addresses,
                rows: Self.rows(set, before: former.map { _ in formerSets[set.name] }, origins, matrix),
                commands: set.commands)
        }
        let names = Set(plan.sets.map(\.name))
        sections += (former?.sets ?? []).filter { !names.contains($0.name) }.map { set in
            Section(
                title: set.sheetTitle, addresses: set.addresses,
                rows: set.entries.map { $0.row(.close, since: nil, why: "no longer in the edition") },
                commands: set.commands)
        }
        self.sections = sections.filter { !$0.rows.isEmpty }
        missing = plan.gaps.map { "\($0.flow.id): \($0.reason)" }.unique()
    }

    /// - Parameter before: `nil` if all is wanted; a set that was not there before is inside as `nil`.
    private static func rows(
        _ set: RuleSet, before: RuleSet??, _ origins: Origins, _ matrix: FlowMatrix
    ) -> [Row] {
        let entries = set.entries
        let all = entries.map { entry in
            (entry, entry.row(.open, since: origins[entry.flow.id], why: entry.why(in: matrix)))
        }
        guard let before else { return all.map(\.1) }
        let former = before?.entries ?? []
        let opened = all.compactMap { entry, row -> Row? in
            guard let old = former.first(where: { $0.isSame(as: entry) }) else { return row }
            guard old.rules != entry.rules else { return nil }
            var row = row
            row.kind = .change
            row.service += old.service == entry.service ? ", other addresses" : ", was \(old.service)"
            return row
        }
        let closed = former.filter { old in !entries.contains { $0.isSame(as: old) } }
        return opened + closed.map { $0.row(.close, since: nil, why: "no longer in the edition") }
    }

    /// In which edition each flow came.
    private struct Origins {
        private var versions: [Flow.ID: String] = [:]

        init(_ plan: RulePlan, current: String, older: [(version: String, plan: RulePlan)]) {
            for flow in plan.flows.map(\.flow.id) { versions[flow] = current }
            var present = Set(versions.keys)
            for (version, plan) in older {
                present.formIntersection(plan.flows.map(\.flow.id))
                for flow in present { versions[flow] = version }
            }
        }

        subscript(flow: Flow.ID) -> String? { versions[flow] }
    }
}
