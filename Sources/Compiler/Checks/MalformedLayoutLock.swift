import Diagnostics

enum MalformedLayoutLock: Check {
    static let code = DiagnosticCode(
        "malformed-layout-lock", .error, title: "layout.lock that cannot be read",
        explanation: """
            Something in layout.lock cannot be read, often because a merge left its marks there, or two layouts for one \
            diagram. Take either side of the merge for each diagram, or delete its whole block: the next build decides \
            its layout again. Until then nothing is built, so that no layout is lost.
            """,
        wrong: [.lock("trade/order:\n  for: «0123\n  columns: [[desk], [server]]\n")],
        right: [.lock("trade/order:\n  for: 0123456789abcdef\n  columns: [[desk], [server]]\n")])
}
