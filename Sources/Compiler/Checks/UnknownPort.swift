import Diagnostics

enum UnknownPort: Check {
    static let code = DiagnosticCode(
        "unknown-port", .error, title: "Unknown port",
        explanation: "No port of the edition's catalog has this name.",
        wrong: [.prose("The answer goes to port {port:«nws}.\n")],
        right: [.prose("The answer goes to port {port:news}.\n")])
}
