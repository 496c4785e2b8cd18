import Diagnostics

/// A file of another tool of which nothing, or not everything, can be read.
package enum UnreadableImport: Check {
    package static let code = DiagnosticCode(
        "unreadable-import", .error, title: "File that cannot be imported",
        explanation: """
            A file that is to be imported has no column for what a connection needs, or a line that is none. A list of \
            connections has a header with the columns from, to and port; '--column from=Client' names one that has another \
            name.
            """,
        wrong: [.file("connections.csv", "«Client,Server\nlaptop,shop\n")],
        right: [.file("connections.csv", "from,to,port\nlaptop,shop,443/tcp\n")])

    static func report(_ message: String, in file: SourceFile, line: Int, hint: String? = nil, _ bag: DiagnosticBag) {
        bag.report(UnreadableImport.self, message, at: file.location(ofLine: line), hint: hint)
    }
}

/// The checks of what is imported.
package enum ImportChecks {
    package static let all: [any Check.Type] = [UnreadableImport.self]
}
