import Diagnostics

enum MalformedLayoutLock: Check {
    static let code = DiagnosticCode(
        "malformed-layout-lock", .warning, title: "layout.lock that cannot be read",
        explanation: """
            Something in layout.lock cannot be read, often because a merge left its marks there, so that the diagrams it \
            concerns are laid out from scratch and may look different. Choose one side of the merge for each diagram, or \
            restore the file; the next build writes all of it again.
            """,
        wrong: [.lock("trade/order:\n  for: «0123\n  columns: [[desk], [server]]\n")],
        right: [.lock("trade/order:\n  for: 0123456789abcdef\n  columns: [[desk], [server]]\n")])
}
