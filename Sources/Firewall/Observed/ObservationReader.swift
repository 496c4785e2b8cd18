import Diagnostics
import Model

/// Reads what was observed: the output of `ss -tunap` of one or more hosts, or comma-separated values with a header.
package enum ObservationReader {
    package static func read(_ file: SourceFile, _ faults: inout [Diagnostic]) -> Observations {
        let lines = String(decoding: file.bytes[file.textStart...], as: UTF8.self)
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        guard let first = lines.first(where: { !$0.allSatisfy(\.isWhitespace) }) else {
            faults.append(nothingRead("the file is empty", path: file.path))
            return Observations(viewpoints: [])
        }
        if first.contains(",") { return ObservationTable.read(lines, path: file.path, &faults) }
        return SocketListing.read(lines, path: file.path, &faults)
    }

    /// An error: that nothing was observed must not be concluded from a file that tells nothing.
    static func nothingRead(_ message: String, path: String) -> Diagnostic {
        fault(
            message, path: path, line: 1, severity: .error,
            hint: "give what ‘ss -tunap’ prints, or a table that begins with ‘source,destination,transport,port’")
    }

    static func fault(
        _ message: String, path: String, line: Int, severity: Diagnostic.Severity? = nil, hint: String? = nil
    ) -> Diagnostic {
        let place = SourceLocation(path: path, start: SourcePosition(line: line, column: 1))
        return Diagnostic(.unreadableObservation, message, at: place, hint: hint, severity: severity)
    }

    /// An address as tools write it; one of IPv4 that is dressed as IPv6 counts as what it is (RFC 4291, 2.5.5.2).
    static func address(_ text: some StringProtocol) -> IPNetwork? {
        let bare = text.prefix { $0 != "%" }
        if bare.lowercased().hasPrefix("::ffff:"), let inner = IPNetwork(String(bare.dropFirst(7))), inner.isAddress {
            return inner
        }
        return IPNetwork(String(bare)).flatMap { $0.isAddress ? $0 : nil }
    }
}
