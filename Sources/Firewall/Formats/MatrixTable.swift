import Model

/// The matrix as rows of texts, for formats that know nothing but tables. Nothing is escaped yet.
package struct MatrixTable: Sendable {
    /// Made as they are asked for, as there can be many.
    package struct Rows: RandomAccessCollection, Sendable {
        package let endIndex: Int
        let row: @Sendable (Int) -> [Cell]

        package var startIndex: Int { 0 }
        package subscript(index: Int) -> [Cell] { row(index) }
    }

    package struct Column: Sendable, Hashable {
        package var title: String
        /// Of a sheet, in characters.
        package var width: Int
        /// Whether most rows have a text of their own.
        package var isUnique = false
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
    package var rows: Rows

    /// - Parameter texts: of each row as many as there are columns.
    init(columns: [Column], texts: [[String]]) {
        self.init(columns: columns, rows: Rows(endIndex: texts.count) { texts[$0].map(Cell.text) })
    }

    init(columns: [Column], rows: Rows) {
        self.columns = columns
        self.rows = rows
    }

    /// Every flow with all that is known of it, in columns that are the same for every edition and deployment. Where a flow
    /// has more than most have, columns for that follow.
    package static func flows(_ matrix: FlowMatrix) -> MatrixTable {
        let extras = Extra.allCases.filter { extra in
            matrix.index.catalog.channels.contains { extra.concerns($0) && !matrix.flows(on: $0.id).isEmpty }
        }
        return MatrixTable(
            columns: [
                Column(title: "Id", width: 48, isUnique: true), Column(title: "Source machine", width: 24),
                Column(title: "Source component", width: 28), Column(title: "Source zone", width: 18),
                Column(title: "Destination machine", width: 24), Column(title: "Destination component", width: 28),
                Column(title: "Destination zone", width: 18), Column(title: "Transport", width: 10),
                Column(title: "Ports", width: 16), Column(title: "Default ports", width: 16),
                Column(title: "Application protocol", width: 22), Column(title: "Initiator", width: 28),
                Column(title: "Data", width: 26), Column(title: "Encrypted", width: 10),
                Column(title: "Crosses zones", width: 10), Column(title: "Multicast", width: 10),
                Column(title: "Required", width: 10), Column(title: "Condition", width: 40),
                Column(title: "Purpose", width: 44), Column(title: "Needed by", width: 60, isUnique: true),
                Column(title: "Sources", width: 60), Column(title: "Confidence", width: 14),
            ] + extras.map { Column(title: $0.rawValue, width: 24) },
            rows: Rows(endIndex: matrix.flows.count) { index in
                matrix.resolved(matrix.flows[index]).map { flow in
                    row(flow, matrix) + extras.map { Cell.text($0.text(of: flow)) }
                } ?? []
            })
    }

    /// What few flows have, as the title of its column.
    private enum Extra: String, CaseIterable {
        case sourcePorts = "Source ports"
        case publication = "Reached at"
        case subnet = "Within the subnet"

        func concerns(_ channel: Channel) -> Bool {
            switch self {
            case .sourcePorts: !channel.sourcePorts.isEmpty
            case .publication: channel.published != nil
            case .subnet: channel.isSubnetOnly
            }
        }

        func text(of flow: ResolvedFlow) -> String {
            switch self {
            case .sourcePorts: flow.sourcePortText
            case .publication: flow.publicationText
            case .subnet: flow.channel.isSubnetOnly ? "yes" : "no"
            }
        }
    }

    /// What the other tables are of.
    static func about(_ matrix: FlowMatrix) -> MatrixTable {
        let edition = matrix.index.edition
        let rows: [[Cell]] = [
            [.text("Edition"), .text(edition.version)], [.text("Status"), .text(edition.status.rawValue)],
            [.text("Deployment"), .text(matrix.index.deployment?.name ?? "none: the defaults of the edition")],
            [.text("Flows"), .number(matrix.flows.count)],
        ]
        return MatrixTable(
            columns: [Column(title: "What", width: 16), Column(title: "Value", width: 48)],
            rows: Rows(endIndex: rows.count) { rows[$0] })
    }

    /// What a firewall never sees, with the reason.
    package static func leftOut(_ matrix: FlowMatrix) -> MatrixTable {
        MatrixTable(
            columns: [
                Column(title: "Id", width: 48, isUnique: true), Column(title: "Source", width: 36),
                Column(title: "Destination", width: 36), Column(title: "Why a firewall never sees it", width: 36),
                Column(title: "Purpose", width: 44), Column(title: "Described in", width: 60),
            ],
            rows: Rows(endIndex: matrix.leftOut.count) { index in
                let entry = matrix.leftOut[index]
                guard let flow = matrix.resolved(entry.flow) else { return [] }
                return [
                    flow.id.text, flow.source.title, flow.destination.title, entry.reason.title,
                    entry.flow.purposes.joined(separator: "; "), matrix.usesText(of: entry.flow),
                ].map(Cell.text)
            })
    }

    private static func row(_ resolved: ResolvedFlow, _ matrix: FlowMatrix) -> [Cell] {
        let flow = resolved.flow
        let (source, destination) = (resolved.source, resolved.destination)
        return [
            .text(flow.id.text), .text(source.machine.title), .text(source.component.title),
            .text(source.zoneTitle ?? ""), .text(destination.machine.title), .text(destination.component.title),
            .text(destination.zoneTitle ?? ""), .text(resolved.transports.title), portCell(resolved),
            .text(resolved.defaultPortText), .text(flow.applicationProtocol),
            .text(flow.isAmongMembers ? "each other" : source.component.title),
            .text(flow.dataText), .text(resolved.isEncrypted.map { $0 ? "yes" : "no" } ?? "not stated"),
            .text(flow.crossesZones ? "yes" : "no"), .text(resolved.isMulticast ? "yes" : "no"),
            .text(flow.isRequired ? "required" : "optional"), .text(flow.conditions.joined(separator: "; ")),
            .text(flow.purposes.joined(separator: "; ")), .text(matrix.usesText(of: flow)),
            .text(resolved.sources.map(\.text).joined(separator: "; ")), .text(flow.confidence?.id ?? ""),
        ]
    }

    static func portCell(_ flow: ResolvedFlow) -> Cell {
        if flow.ports.count == 1, case .single(let number) = flow.ports[0].number { return .number(Int(number)) }
        return .text(flow.portText)
    }
}

extension Source {
    var text: String {
        [title, place].compactMap(\.self).joined(separator: ", ") + (confidence.map { " (\($0.id))" } ?? "")
    }
}
