import Diagnostics
import Model
import TextFormats

/// A list of connections as separated values, with a header: who opens a connection to whom, on which port. Portolan's own
/// `firewall.csv` is one.
package enum ConnectionList: ImportFormat {
    package static let name = "connections"
    package static let summary = """
        a list as separated values, with a header. The columns from, to and port are known by their usual names, and so are \
        zones, machines, transport, protocol and purpose; '--column from=Client' names one that is not. Portolan's own \
        firewall.csv is such a list.
        """

    /// What a column can hold, with the names that columns of it usually have.
    enum Column: String, CaseIterable {
        case id, from, to, transport, port, `protocol`, purpose, condition, encrypted, data, multicast, initiator
        case fromMachine = "from-machine"
        case toMachine = "to-machine"
        case fromZone = "from-zone"
        case toZone = "to-zone"

        var names: [String] {
            switch self {
            case .id: ["id"]
            case .from: ["source component", "from", "source", "src", "client", "source host", "source system"]
            case .to:
                [
                    "destination component", "to", "destination", "dst", "server", "target", "destination host",
                    "destination system",
                ]
            case .fromMachine: ["source machine", "from machine"]
            case .toMachine: ["destination machine", "to machine"]
            case .fromZone: ["source zone", "from zone", "src zone", "zone from"]
            case .toZone: ["destination zone", "to zone", "dst zone", "zone to"]
            case .transport: ["transport", "proto", "ip protocol", "layer 4"]
            case .port: ["ports", "port", "destination port", "dst port", "dport", "service port", "target port"]
            case .protocol: ["application protocol", "application", "app", "service", "protocol"]
            case .purpose: ["purpose", "description", "comment", "comments", "remark", "remarks", "reason", "notes"]
            case .condition: ["condition"]
            case .encrypted: ["encrypted", "tls"]
            case .data: ["data"]
            case .multicast: ["multicast"]
            case .initiator: ["initiator"]
            }
        }
    }

    package static func read(
        _ file: SourceFile, columns: [String: String], _ diagnostics: DiagnosticBag
    ) -> DraftNetwork? {
        if file.bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
            UnreadableImport.report(
                "the file is an archive, as workbooks are", in: file, line: 1,
                hint: "read it with 'portolan import \(ConnectionWorkbook.name)'", diagnostics)
            return nil
        }
        guard let text = String(validating: file.bytes[file.textStart...], as: UTF8.self) else {
            UnreadableImport.report("the file is not UTF-8", in: file, line: 1, diagnostics)
            return nil
        }
        return network(CSVText.records(of: text), columns, in: file, diagnostics)
    }

    /// - Parameter records: the first is the header.
    static func network(
        _ records: [CSVText.Record], _ columns: [String: String], in file: SourceFile, _ diagnostics: DiagnosticBag
    ) -> DraftNetwork? {
        guard let head = records.first else {
            UnreadableImport.report("the file is empty", in: file, line: 1, diagnostics)
            return nil
        }
        guard var positions = positions(head.fields, columns, in: file, diagnostics) else { return nil }
        if positions[.transport] == nil, let column = positions[.protocol], hasTransports(records.dropFirst(), column) {
            positions[.transport] = positions.removeValue(forKey: .protocol)
        }
        var network = DraftNetwork()
        for record in records.dropFirst() where !record.fields.allSatisfy(\.isEmpty) {
            let row = Row(record, positions)
            switch row.connection {
            case .success(let connection): network.connections.append(connection)
            case .failure(let reason):
                network.losses.append("line \(record.line) is left out: \(reason.text)")
            }
        }
        if network.connections.isEmpty {
            UnreadableImport.report(
                "no line is a connection", in: file, line: 1, hint: network.losses.first, diagnostics)
            return nil
        }
        return network
    }

    /// Whether all that is in a column are transports, as they are where a list calls these protocols.
    private static func hasTransports(_ records: ArraySlice<CSVText.Record>, _ column: Int) -> Bool {
        var found = Service()
        return records.allSatisfy { record in
            column >= record.fields.count || found.readTransport(ControlCharacters.spaced(record.fields[column])) == nil
        } && !found.transports.isEmpty
    }

    /// How many columns of a list a row names; `nil` if it lacks those that every list has.
    static func columnCount(_ cells: [String], _ named: [String: String]) -> Int? {
        let cells = Set(cells.map(plain))
        let known = Column.allCases.filter { column in
            (named[column.rawValue].map { [plain($0)] } ?? column.names).contains(where: cells.contains)
        }
        return known.contains(.from) && known.contains(.to) ? known.count : nil
    }

    private static func plain(_ text: String) -> String {
        text.trimmingBlanks.lowercased().replacing("_", with: " ").replacing("-", with: " ")
    }

    /// Where each column is.
    private static func positions(
        _ heads: [String], _ named: [String: String], in file: SourceFile, _ diagnostics: DiagnosticBag
    ) -> [Column: Int]? {
        let heads = heads.map(plain)
        var found: [Column: Int] = [:]
        for column in Column.allCases {
            let names = named[column.rawValue].map { [plain($0)] } ?? column.names
            found[column] = names.lazy.compactMap { name in heads.firstIndex(of: name) }.first
            if let name = named[column.rawValue], found[column] == nil {
                UnreadableImport.report("the header has no column '\(name)'", in: file, line: 1, diagnostics)
                return nil
            }
        }
        // Where no other column has the transport, 'protocol' usually does.
        if found[.transport] == nil, found[.port] == nil { found[.transport] = found.removeValue(forKey: .protocol) }
        let missing = [Column.from, .to].filter { found[$0] == nil }.map { "'\($0.rawValue)'" }
        guard missing.isEmpty else {
            let options = missing.map { "--column \($0.filter { $0 != "'" })=NAME" }.joined(separator: " ")
            UnreadableImport.report(
                "the header has no column \(missing.joined(separator: " and no column "))", in: file, line: 1,
                hint: "name it with \(options)", diagnostics)
            return nil
        }
        return found
    }

    // MARK: Rows

    private struct Reason: Error {
        let text: String
    }

    private struct Row {
        private let record: CSVText.Record
        private let positions: [Column: Int]

        init(_ record: CSVText.Record, _ positions: [Column: Int]) {
            self.record = record
            self.positions = positions
        }

        private func text(_ column: Column) -> String? {
            guard let position = positions[column], position < record.fields.count else { return nil }
            var text = ControlCharacters.spaced(record.fields[position])
            // An apostrophe makes a text of what a spreadsheet would take for a formula.
            if text.first == "'", let next = text.dropFirst().first, "=+-@".contains(next) { text.removeFirst() }
            return text.isEmpty ? nil : text
        }

        var connection: Result<DraftNetwork.Connection, Reason> {
            guard let from = text(.from), let to = text(.to) else { return .failure(Reason(text: "it lacks an end")) }
            let ids = ids
            var source = DraftNetwork.End(
                id: ids?.from, title: from, machine: text(.fromMachine), zone: text(.fromZone))
            var target = DraftNetwork.End(id: ids?.to, title: to, machine: text(.toMachine), zone: text(.toZone))
            if source.machine == from { source.machine = nil }
            if target.machine == to { target.machine = nil }
            var service = Service()
            if let text = text(.transport), let problem = service.readTransport(text) {
                return .failure(Reason(text: problem))
            }
            if let text = text(.port), let problem = service.readPorts(text) { return .failure(Reason(text: problem)) }
            return .success(
                DraftNetwork.Connection(
                    from: source, to: target, transports: service.transports, ports: service.ports,
                    channel: ids?.channel, applicationProtocol: text(.protocol), encrypted: flag(.encrypted),
                    isMulticast: flag(.multicast) ?? false, data: data, condition: text(.condition),
                    purpose: text(.purpose), line: record.line))
        }

        /// Of an id of a flow: `browser--shop--web`.
        private var ids: (from: String, to: String, channel: String)? {
            let parts = (text(.id) ?? "").split(separator: "--", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3, parts.allSatisfy(DraftID.isID) else { return nil }
            return (parts[0], parts[1], parts[2])
        }

        private func flag(_ column: Column) -> Bool? {
            switch text(column)?.lowercased() {
            case "yes", "true", "y", "x", "1": true
            case "no", "false", "n", "0": false
            default: nil
            }
        }

        private var data: LinkTerms.DataDirection? {
            switch text(.data)?.lowercased() {
            case "both ways", "both": .both
            case "from the initiator", "forward": .forward
            case "to the initiator", "back": .back
            default: nil
            }
        }
    }
}
