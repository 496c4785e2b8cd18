import Diagnostics

/// Reads what was observed: the output of `ss -tunap` of one or more hosts, or comma-separated values with a header.
package enum ObservationReader {
    package static func read(_ file: SourceFile, _ diagnostics: DiagnosticBag) -> Observations {
        let lines = String(decoding: file.bytes[file.textStart...], as: UTF8.self)
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        guard let first = lines.first(where: { !$0.allSatisfy(\.isWhitespace) }) else {
            NoObservations.report("the file is empty", in: file, diagnostics)
            return Observations(viewpoints: [])
        }
        if first.contains(",") { return ObservationTable.read(lines, of: file, diagnostics) }
        return SocketListing.read(lines, of: file, diagnostics)
    }
}
