import Model
import TextFormats

/// The result of a reality check, for a person or for a program.
package enum RealityDocument {
    package static let schemaVersion = 1

    package static func text(_ check: RealityCheck) -> String {
        var lines: [String] = []
        section("Observed, but not documented", check.undocumented.map(line), &lines)
        section("Documented, but opened from other source ports", check.otherSources.map(line), &lines)
        section(
            "Documented, and asked for without an answer",
            check.unanswered.map { "\(ends($0.observation)): \($0.flow.id)" }, &lines)
        section(
            "Documented, but not seen",
            check.unseen.map { flow in
                "\(flow.id): \(flow.source.title) to \(flow.listenerTitle), \(flow.markedPortText)"
                    + (flow.isRequired ? "" : ", optional")
            }, &lines)
        lines.append(
            "\(TerminalText.line(check.subject)): \(check.seen.count) documented and seen, \(check.unseen.count) not seen, "
                + "\(check.undocumented.count) observed and not documented")
        if !check.outOfSight.isEmpty {
            lines.append("\(check.outOfSight.count) between other hosts than those that were looked at")
        }
        if !check.strangers.isEmpty {
            let addresses = check.strangers.map(\.description).joined(separator: ", ")
            lines.append("looked at, but no hosts of the deployment: \(addresses)")
        }
        if !check.unknowable.isEmpty {
            lines.append("\(check.unknowable.count) whose hosts or ports the deployment does not state")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    package static func json(_ check: RealityCheck) -> JSONValue {
        let ids = { (flows: [ResolvedFlow]) in JSONValue.array(flows.map { .string($0.id.text) }) }
        return .object([
            "schemaVersion": .integer(schemaVersion),
            "of": .string(check.subject),
            "undocumented": .array(
                check.undocumented.map { unknown in
                    document(
                        unknown.observation,
                        [
                            ("sourceRoles", .array(unknown.sourceRoles.map { .string($0.name) })),
                            ("destinationRoles", .array(unknown.destinationRoles.map { .string($0.name) })),
                            ("documentedBetweenThem", ids(unknown.others)),
                        ])
                }),
            "unanswered": .array(
                check.unanswered.map { document($0.observation, [("flow", .string($0.flow.id.text))]) }),
            "otherSourcePorts": .array(
                check.otherSources.map { other in
                    document(
                        other.observation,
                        [
                            ("sourcePorts", .array(other.ports.map { .integer(Int($0)) })),
                            ("flows", ids(other.flows)),
                        ])
                }),
            "unseen": ids(check.unseen),
            "seen": ids(check.seen),
            "outOfSight": ids(check.outOfSight),
            "unknowable": ids(check.unknowable),
            "strangers": .array(check.strangers.map { .string($0.description) }),
        ])
    }

    // MARK: Parts

    private static func section(_ title: String, _ rows: [String], _ lines: inout [String]) {
        guard !rows.isEmpty else { return }
        lines += [title] + rows.map { "  \(TerminalText.line($0))" } + [""]
    }

    private static func line(_ unknown: RealityCheck.Unknown) -> String {
        var text = ends(unknown.observation)
        if let program = unknown.observation.program { text += " (\(program))" }
        let roles = [unknown.sourceRoles, unknown.destinationRoles].map { roles in
            roles.isEmpty ? "an unknown host" : roles.map(\.title).joined(separator: " or ")
        }
        text += ": \(roles[0]) to \(roles[1])"
        let ports = unknown.others.map(\.markedPortText).unique()
        if !ports.isEmpty { text += "; documented between them: \(ports.joined(separator: ", "))" }
        return text
    }

    /// The first ports, of which there may be as many as connections.
    private static func line(_ other: RealityCheck.OtherSource) -> String {
        let shown = other.ports.prefix(8).map(String.init).joined(separator: ", ")
        let rest = other.ports.count > 8 ? " and \(other.ports.count - 8) more" : ""
        let flows = other.flows.map { "\($0.id) (from \($0.sourcePortText))" }.joined(separator: ", ")
        return "\(ends(other.observation)), from \(shown)\(rest): \(flows)"
    }

    private static func ends(_ observation: Observation) -> String {
        let connection = observation.connection
        let address = connection.destination
        let destination = address.family == .v6 ? "[\(address)]" : "\(address)"
        let port = connection.port.map { ":\($0)" } ?? ""
        let end = connection.port == nil ? "\(address)" : destination
        return "\(connection.transport.title) \(connection.source) -> \(end)\(port)"
    }

    private static func document(_ observation: Observation, _ more: [(String, JSONValue)]) -> JSONValue {
        let connection = observation.connection
        var members: [JSONValue.Member] = [
            .init(key: "source", value: .string(connection.source.description)),
            .init(key: "destination", value: .string(connection.destination.description)),
            .init(key: "transport", value: .string(connection.transport.rawValue)),
        ]
        if let port = connection.port { members.append(.init(key: "port", value: .integer(Int(port)))) }
        members.append(.init(key: "line", value: .integer(observation.line)))
        if let program = observation.program { members.append(.init(key: "program", value: .string(program))) }
        return .object(members + more.map { .init(key: $0, value: $1) })
    }
}
