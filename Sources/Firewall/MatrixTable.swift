import Model

/// The matrix as rows of texts, for formats that know nothing but tables. Nothing is escaped yet.
package struct MatrixTable: Sendable, Hashable {
    package struct Column: Sendable, Hashable {
        package var title: String
        /// Of a sheet, in characters.
        package var width: Int
    }

    package enum Cell: Sendable, Hashable {
        case text(String)
        case number(Int)

        package var text: String {
            switch self {
            case .text(let text): text
            case .number(let number): "\(number)"
            }
        }
    }

    package var columns: [Column]
    package var rows: [[Cell]]

    /// Every flow with all that is known of it, in columns that are the same for every edition and deployment.
    package static func flows(_ matrix: FlowMatrix) -> MatrixTable {
        MatrixTable(
            columns: [
                Column(title: "Id", width: 48), Column(title: "Source machine", width: 24),
                Column(title: "Source component", width: 28), Column(title: "Source zone", width: 18),
                Column(title: "Destination machine", width: 24), Column(title: "Destination component", width: 28),
                Column(title: "Destination zone", width: 18), Column(title: "Transport", width: 10),
                Column(title: "Ports", width: 16), Column(title: "Default ports", width: 16),
                Column(title: "Application protocol", width: 22), Column(title: "Initiator", width: 28),
                Column(title: "Data", width: 26), Column(title: "Encrypted", width: 10),
                Column(title: "Crosses zones", width: 10), Column(title: "Multicast", width: 10),
                Column(title: "Required", width: 10), Column(title: "Condition", width: 40),
                Column(title: "Purpose", width: 44), Column(title: "Needed by", width: 60),
                Column(title: "Sources", width: 60), Column(title: "Confidence", width: 14),
            ],
            rows: matrix.flows.map(row))
    }

    /// What a firewall never sees, with the reason.
    package static func leftOut(_ matrix: FlowMatrix) -> MatrixTable {
        MatrixTable(
            columns: [
                Column(title: "Id", width: 48), Column(title: "Source", width: 36),
                Column(title: "Destination", width: 36), Column(title: "Why a firewall never sees it", width: 36),
                Column(title: "Purpose", width: 44), Column(title: "Described in", width: 60),
            ],
            rows: matrix.leftOut.map { entry in
                let flow = entry.flow
                return [
                    flow.id.text, flow.source.title, flow.destination.title, entry.reason.title,
                    flow.purposes.joined(separator: "; "), flow.usesText,
                ].map(Cell.text)
            })
    }

    private static func row(_ flow: Flow) -> [Cell] {
        [
            .text(flow.id.text), .text(flow.source.machine.title), .text(flow.source.component.title),
            .text(flow.source.zone?.title ?? ""), .text(flow.destination.machine.title),
            .text(flow.destination.component.title), .text(flow.destination.zone?.title ?? ""),
            .text(flow.transport.rawValue.uppercased()), portCell(flow), .text(flow.defaultPortText),
            .text(flow.applicationProtocol), .text(flow.source.component.title), .text(flow.dataText),
            .text(flow.isEncrypted.map { $0 ? "yes" : "no" } ?? "not stated"), .text(flow.crossesZones ? "yes" : "no"),
            .text(flow.isMulticast ? "yes" : "no"), .text(flow.isRequired ? "required" : "optional"),
            .text(flow.conditions.joined(separator: "; ")), .text(flow.purposes.joined(separator: "; ")),
            .text(flow.usesText), .text(flow.sources.map(\.text).joined(separator: "; ")),
            .text(flow.confidence.rawValue),
        ]
    }

    private static func portCell(_ flow: Flow) -> Cell {
        if flow.ports.count == 1, case .single(let number) = flow.ports[0].number { return .number(Int(number)) }
        return .text(flow.portText)
    }
}

extension Flow {
    /// `389, 636, 3268`; a range as rules write it, `49152-65535`.
    package var portText: String { ports.map(\.number.plainText).joined(separator: ", ") }

    /// The numbers before a deployment changed any; empty where it changed none.
    package var defaultPortText: String {
        guard ports.contains(where: { $0.defaultNumber != nil }) else { return "" }
        return ports.map { ($0.defaultNumber ?? $0.number).plainText }.joined(separator: ", ")
    }

    package var dataText: String {
        switch data {
        case .forward: "from the initiator"
        case .back: "to the initiator"
        case .both: "both ways"
        }
    }

    /// `platform/query-channel (b)(h); platform/airgap-tool (a)`
    var usesText: String {
        var order: [String] = []
        var paths: [String: Set<Path>] = [:]
        for use in uses {
            let name = use.slide.text.isEmpty ? "/" : use.slide.text
            if paths[name] == nil { order.append(name) }
            paths[name, default: []].formUnion(use.paths)
        }
        return order.map { name in
            let letters = (paths[name] ?? []).sorted().map { "(\($0))" }.joined()
            return letters.isEmpty ? name : "\(name) \(letters)"
        }.joined(separator: "; ")
    }
}

extension Source {
    var text: String { [title, place].compactMap(\.self).joined(separator: ", ") + " (\(confidence.rawValue))" }
}
