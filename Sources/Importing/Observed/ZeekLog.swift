import Diagnostics
import Model
import TextFormats

/// Zeek's `conn.log`, as tab-separated values with its header, or as JSON with an object on each line.
package enum ZeekLog: ImportFormat {
    package static let name = "zeek"
    package static let summary = """
        Zeek's conn.log, as it is or as JSON. Addresses become machines; who opened a connection is known, and attempts \
        without an answer are left out.
        """

    package static func read(
        _ file: SourceFile, columns: [String: String], _ diagnostics: DiagnosticBag
    ) -> DraftNetwork? {
        guard let text = TextLines(of: file, diagnostics) else { return nil }
        let first = text.lines.first { !$0.text.allSatisfy(\.isWhitespace) }
        let isJSON = first?.text.first == "{"
        var reader = ZeekReader()
        for (number, line) in text.lines where !line.allSatisfy(\.isWhitespace) {
            if isJSON {
                reader.readJSON(line, number)
            } else if line.hasPrefix("#") {
                reader.readHeader(line)
            } else {
                reader.readFields(line, number)
            }
        }
        if let network = reader.finished() { return network }
        UnreadableImport.report(
            reader.hasColumns
                ? "no line is an answered connection" : "the file has no line '#fields' with id.orig_h and id.resp_h",
            in: file, line: first?.number ?? 1, hint: reader.reason, diagnostics)
        return nil
    }
}

private struct ZeekReader {
    private var found = ObservedConnections()
    private var fields: [Substring: Int] = [:]
    private var separator: Character = "\t"
    private var unanswered = 0
    private var unread: [(line: Int, reason: String)] = []

    var hasColumns: Bool {
        fields["id.orig_h"] != nil && fields["id.resp_h"] != nil || !unread.isEmpty || unanswered > 0
    }
    var reason: String? { unread.first.map { "line \($0.line): \($0.reason)" } }

    mutating func finished() -> DraftNetwork? {
        if unanswered > 0 {
            found.lose("\(unanswered) attempts without an answer are left out")
        }
        if let first = unread.first {
            found.lose(
                "\(unread.count == 1 ? "line \(first.line) is" : "\(unread.count) lines are") left out: \(first.reason)"
            )
        }
        return found.finished()
    }

    mutating func readHeader(_ line: Substring) {
        if line.hasPrefix("#separator") {
            let value = line.dropFirst("#separator".count).drop { $0 == " " }
            if value.hasPrefix("\\x"), let code = UInt8(value.dropFirst(2).prefix(2), radix: 16), code < 0x80 {
                separator = Character(UnicodeScalar(code))
            }
        } else if line.hasPrefix("#fields") {
            let names = line.split(separator: separator, omittingEmptySubsequences: false).dropFirst()
            fields = Dictionary(
                names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        }
    }

    mutating func readFields(_ line: Substring, _ number: Int) {
        let values = line.split(separator: separator, omittingEmptySubsequences: false)
        let fields = fields
        add(number) { name in
            guard let place = fields[name[...]], place < values.count else { return nil }
            let value = values[place]
            return value == "-" || value == "(empty)" ? nil : String(value)
        }
    }

    mutating func readJSON(_ line: Substring, _ number: Int) {
        let tree: JSONTree
        do throws(JSONTree.Failure) {
            tree = try JSONTree.read(Array(line.utf8)[...], line: number)
        } catch {
            unread.append((number, error.reason))
            return
        }
        add(number) { tree[$0]?.text }
    }

    private mutating func add(_ line: Int, _ value: (String) -> String?) {
        guard let from = value("id.orig_h").flatMap({ IPNetwork($0) }),
            let to = value("id.resp_h").flatMap({ IPNetwork($0) }), from.isAddress, to.isAddress
        else {
            unread.append((line, "it has no address of both ends"))
            return
        }
        guard let transport = value("proto").flatMap({ Channel.Transport(rawValue: $0) }),
            transport.protocolNumber != nil
        else {
            unread.append((line, "its transport is not known"))
            return
        }
        // S0: an attempt without an answer; REJ: rejected; OTH: the beginning was not seen.
        if ["S0", "REJ", "RSTOS0", "RSTRH", "SH", "SHR"].contains(value("conn_state") ?? "") {
            unanswered += 1
            return
        }
        let port = value("id.resp_p").flatMap { UInt16($0) } ?? 0
        guard from != to else { return }
        let service = value("service")?.split(separator: ",").first.map { $0.uppercased() }
        found.add(from: from, to: to, port: port, transport, service: service, line: line)
    }
}
