import Diagnostics
import Model
import TextFormats

/// Observations as comma-separated values: a header that names source, destination, transport and port, in any order and
/// among other columns, and a line for each connection.
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
        for index in lines.indices.dropFirst(start + 1) where !lines[index].allSatisfy(\.isWhitespace) {
            let values = CSVText.fields(of: lines[index])
            let texts = columns.compactMap { $0.flatMap { $0 < values.count ? values[$0] : nil } }
            if let connection = connection(texts) {
                observations.add(Observation(connection: connection, isAnswered: true, line: index + 1))
            } else {
                let message = "not a connection over TCP or UDP between two addresses"
                UnreadableObservation.report(message, in: file, line: index + 1, diagnostics)
            }
        }
        return observations
    }

    private static let transports: [String: Channel.Transport] = ["tcp": .tcp, "udp": .udp, "6": .tcp, "17": .udp]

    private static func connection(_ texts: [String]) -> Connection? {
        guard texts.count == 4, let source = IPNetwork(observed: texts[0]),
            let destination = IPNetwork(observed: texts[1]),
            let transport = transports[texts[2].lowercased()], let port = UInt16(texts[3]), port > 0
        else { return nil }
        return Connection(source: source, destination: destination, transport: transport, port: port)
    }
}
