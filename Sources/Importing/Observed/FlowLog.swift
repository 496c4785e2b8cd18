import Diagnostics
import Model

/// A flow log of an AWS VPC: version 2, or another form with a header that names its fields.
package enum FlowLog: ImportFormat {
    package static let name = "flow-log"
    package static let summary = """
        a flow log of an AWS VPC, in its usual form or with a header. Addresses become machines; of the two directions of a \
        connection, the smaller port listens; what was rejected is left out.
        """

    private static let usual = [
        "version", "account-id", "interface-id", "srcaddr", "dstaddr", "srcport", "dstport", "protocol", "packets",
        "bytes",
        "start", "end", "action", "log-status",
    ]

    package static func read(
        _ file: SourceFile, columns: [String: String], _ diagnostics: DiagnosticBag
    ) -> DraftNetwork? {
        guard let text = TextLines(of: file, diagnostics) else { return nil }
        var reader = FlowLogReader(usual)
        for (number, line) in text.lines { reader.read(line, number) }
        if let network = reader.finished() { return network }
        UnreadableImport.report(
            "no line is an accepted flow", in: file, line: reader.unread ?? 1,
            hint: "the usual fields are \(usual.joined(separator: " ")); another form has a header that names them",
            diagnostics)
        return nil
    }
}

private struct FlowLogReader {
    private var found = ObservedConnections()
    private var fields: [Substring: Int]
    private var rejected = 0
    private var withoutData = 0
    private var unreadCount = 0
    /// The first line that is no flow.
    private(set) var unread: Int?

    init(_ usual: [String]) { fields = Self.places(usual.map { $0[...] }) }

    private static func places(_ names: [Substring]) -> [Substring: Int] {
        Dictionary(names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func finished() -> DraftNetwork? {
        if rejected > 0 { found.lose("\(rejected) rejected flows are left out") }
        if withoutData > 0 { found.lose("\(withoutData) lines without data are left out") }
        if let unread {
            found.lose(
                "\(unreadCount == 1 ? "line \(unread) is" : "\(unreadCount) lines, the first of them \(unread), are") left out: no flow"
            )
        }
        found.lose("that the smaller of two ports listens is assumed")
        return found.finished()
    }

    mutating func read(_ line: Substring, _ number: Int) {
        let values = line.split { $0 == " " || $0 == "\t" }
        guard !values.isEmpty else { return }
        if values.contains("srcaddr") {
            fields = Self.places(values)
            return
        }
        func value(_ name: String) -> Substring? {
            guard let place = fields[name[...]], place < values.count, values[place] != "-" else { return nil }
            return values[place]
        }
        if let status = value("log-status"), status != "OK" {
            withoutData += 1
            return
        }
        guard let source = value("srcaddr").flatMap({ IPNetwork(String($0)) }),
            let destination = value("dstaddr").flatMap({ IPNetwork(String($0)) }), source.isAddress,
            destination.isAddress,
            let transport = value("protocol").flatMap({ UInt8($0) }).map({ Channel.Transport(protocolNumber: $0) })
        else {
            unread = unread ?? number
            unreadCount += 1
            return
        }
        guard value("action") != "REJECT" else {
            rejected += 1
            return
        }
        guard source != destination else { return }
        let from = value("srcport").flatMap { UInt16($0) } ?? 0
        let to = value("dstport").flatMap { UInt16($0) } ?? 0
        if transport.hasPorts, from > 0, from < to {
            found.add(from: destination, to: source, port: from, transport, line: number)
        } else {
            found.add(from: source, to: destination, port: to, transport, line: number)
        }
    }
}
