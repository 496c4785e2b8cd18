import Diagnostics

enum UnknownChannel: Check {
    static let code = DiagnosticCode(
        "unknown-channel", .error, title: "Unknown channel",
        explanation: "No channel of the edition's catalog has this name.",
        wrong: [.flow("protocols: {«wob: TLS 1.3}")], right: [.flow("protocols: {web: TLS 1.3}")])
}
