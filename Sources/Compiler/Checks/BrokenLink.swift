import Diagnostics

enum BrokenLink: Check {
    static let code = DiagnosticCode(
        "broken-link", .error, title: "Link to nothing",
        explanation: """
            The link leads to nothing: the edition has no such file, or the file has no such anchor. Links to other pages \
            are relative paths to their .md files.
            """,
        wrong: [.prose("See «[an order](10-orders.md).\n")], right: [.prose("See [an order](10-order.md).\n")])
}
