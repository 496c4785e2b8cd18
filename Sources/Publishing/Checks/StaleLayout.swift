import Diagnostics

package enum StaleLayout: Check {
    package static let code = DiagnosticCode(
        "stale-layout", .warning, title: "Layout of an earlier diagram",
        explanation: """
            The diagram was edited after its layout was decided. It is drawn from the old layout, with what is new added to \
            it. Build, which brings layout.lock up to date, and commit the file together with the slide; 'portolan build \
            --relayout' decides all layouts from scratch.
            """,
        wrong: [.lock("«trade/order:\n  for: 0123456789abcdef\n  columns: [[desk], [server]]\n")],
        right: [.lock("# No layout is kept yet; the next build writes the file.\n")])
}
