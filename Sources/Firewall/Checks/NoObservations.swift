import Diagnostics

/// A file of observed connections of which nothing could be read. An error: that nothing was observed must not be
/// concluded from it.
package enum NoObservations: Check {
    package static let code = DiagnosticCode(
        "no-observations", .error, title: "File without observations",
        explanation: """
            A file of observed connections has none that could be read. Give what 'ss -tunap' prints, or comma-separated \
            values that begin with a header naming the columns source, destination, transport and port.
            """,
        wrong: [.file("seen.csv", "«from,to\n192.0.2.1,192.0.2.10\n")],
        right: [.file("seen.csv", "source,destination,transport,port\n192.0.2.1,192.0.2.10,tcp,443\n")])

    static func report(_ message: String, in file: SourceFile, line: Int = 1, _ diagnostics: DiagnosticBag) {
        diagnostics.report(
            NoObservations.self, message, at: file.location(ofLine: line),
            hint: "give the output of 'ss -tunap', or a table that begins with 'source,destination,transport,port'")
    }
}
