import Diagnostics

/// A line of a file of observed connections that was not understood.
package enum UnreadableObservation: Check {
    package static let code = DiagnosticCode(
        "unreadable-observation", .warning, title: "Observation that was not understood",
        explanation: """
            A line of a file of observed connections was not understood and is left out. Such a file is the output of 'ss \
            -tunap', or comma-separated values whose header names the columns source, destination, transport and port.
            """,
        wrong: [.file("seen.csv", "source,destination,transport,port\n«192.0.2.1,server,tcp,443\n")],
        right: [.file("seen.csv", "source,destination,transport,port\n192.0.2.1,192.0.2.10,tcp,443\n")])

    static func report(_ message: String, in file: SourceFile, line: Int, _ diagnostics: DiagnosticBag) {
        diagnostics.report(UnreadableObservation.self, message, at: file.location(ofLine: line))
    }
}
