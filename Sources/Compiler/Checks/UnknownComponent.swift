import Diagnostics

enum UnknownComponent: Check {
    static let code = DiagnosticCode(
        "unknown-component", .error, title: "Unknown component",
        explanation: """
            No component of the edition's catalog, and no instance of this diagram, has this name. Components inside an \
            instance are named 'instance.component'.
            """,
        wrong: [.flow("also: [«clark, store]")], right: [.flow("also: [clerk, store]")])
}
