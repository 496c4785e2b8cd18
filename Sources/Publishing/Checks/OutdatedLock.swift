import Diagnostics

package enum OutdatedLock: Check {
    package static let code = DiagnosticCode(
        "outdated-lock", .error, title: "Diagram without its layout in layout.lock",
        explanation: """
            With --locked, a build draws every diagram from layout.lock and decides nothing. The file has no layout for \
            this diagram, or one for an earlier state of it. Build without --locked, and commit the file together with the \
            slide.
            """,
        wrong: [.lock("# No layout is kept yet.\n")],
        right: [.lock("trade/order:\n  for: 0123456789abcdef\n  columns: [[desk], [server]]\n")])

    /// - Parameters:
    ///   - title: the diagram's.
    ///   - path: the slide's.
    static func diagnostic(_ title: String?, at path: String, isMissing: Bool) -> Diagnostic {
        let name = title.map { " ‘\($0)’" } ?? ""
        let state = isMissing ? "is not in layout.lock" : "is other than layout.lock has it"
        return Diagnostic(
            OutdatedLock.self, "the diagram\(name) \(state)", at: SourceFile(path: path).startLocation,
            hint: "run ‘portolan build’ without --locked and commit the file")
    }
}
