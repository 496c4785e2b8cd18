import Diagnostics
import Model
import TextFormats

/// Observations as comma-separated values: a header that names source, destination, transport and port, in any order and
/// among other columns, and a line for each connection; perhaps one of its source port. What a probe has written has a result too: what was undecided is no
/// observation, and what was tried says something of the hosts that tried it only.
enum ObservationTable {
    private static let names: [(column: String, known: Set<String>)] = [
        ("source", ["source", "src", "source ip", "src ip", "source address", "saddr", "srcaddr"]),
        (
            "destination",
            [
                "destination", "dst", "dest", "destination ip", "dst ip", "dest ip", "destination address", "daddr",
                "dstaddr",
            ]
        ),
        ("transport", ["transport", "protocol", "proto"]),
        ("port", ["port", "destination port", "dport", "dst port", "dstport"]),
    ]
    private static let sourcePorts: Set = ["source port", "sport", "src port", "srcport"]

    static func read(_ lines: [String], of file: SourceFile, _ diagnostics: DiagnosticBag) -> Observations {
        var observations = Observations()
        guard let start = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }) else { return observations }
        let heads = CSVText.fields(of: lines[start]).map {
            $0.lowercased().replacing("_", with: " ").replacing("-", with: " ")
        }
        let columns = names.map { name in heads.firstIndex { name.known.contains($0) } }
        let missing = zip(names, columns).filter { $1 == nil }.map { "'\($0.0.column)'" }
        guard missing.isEmpty else {
            let message = "the header has no column \(missing.joined(separator: " and no column "))"
            NoObservations.report(message, in: file, line: start + 1, diagnostics)
            return observations
        }
        let result = heads.firstIndex(of: "result")
        let sourcePort = heads.firstIndex(where: sourcePorts.contains)
        if result != nil { observations.viewpoints = [] }
        for index in lines.indices.dropFirst(start + 1) where !lines[index].allSatisfy(\.isWhitespace) {
            let values = CSVText.fields(of: lines[index])
            let texts = columns.compactMap { $0.flatMap { $0 < values.count ? values[$0] : nil } }
            let outcome = result.map { $0 < values.count ? values[$0].lowercased() : "" }
            if let connection = connection(texts) {
                if outcome != nil { observations.viewpoints?.insert(connection.source) }
                guard outcome != "undecided" else { continue }
                let isAnswered = outcome.map { $0 == "open" } ?? true
                let from = sourcePort.flatMap { $0 < values.count ? UInt16(values[$0]) : nil }
                observations.add(
                    Observation(
                        connection: connection,
                        sourcePorts: connection.transport.hasPorts
                            ? Set([from].compactMap { $0 }).subtracting([0]) : [],
                        isAnswered: isAnswered, line: index + 1))
            } else {
                let message =
                    "not a connection between two addresses over a transport, with a port where that has ports"
                UnreadableObservation.report(message, in: file, line: index + 1, diagnostics)
            }
        }
        return observations
    }

    /// `tcp`, `icmpv6`, `47`.
    private static func transport(_ text: String) -> Channel.Transport? {
        let name = text.lowercased()
        if let number = UInt8(name) { return number == 58 ? .icmp : Channel.Transport(protocolNumber: number) }
        if ["icmp6", "icmpv6", "ipv6-icmp"].contains(name) { return .icmp }
        return Channel.Transport(rawValue: name).flatMap { $0.protocolNumber == nil ? nil : $0 }
    }

    private static func connection(_ texts: [String]) -> Connection? {
        guard texts.count == 4, let source = IPNetwork(observed: texts[0]),
            let destination = IPNetwork(observed: texts[1]),
            let transport = transport(texts[2])
        else { return nil }
        let port = transport.hasPorts ? UInt16(texts[3]) : nil
        guard !transport.hasPorts || port ?? 0 > 0 else { return nil }
        return Connection(source: source, destination: destination, transport: transport, port: port)
    }
}
