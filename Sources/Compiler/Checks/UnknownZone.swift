import Diagnostics

enum UnknownZone: Check {
    static let code = DiagnosticCode(
        "unknown-zone", .error, title: "Unknown zone",
        explanation: "No zone of the edition's catalog has this name.",
        wrong: [.flow("instances: {desk: {of: desk, zone: «outsid}}")],
        right: [.flow("instances: {desk: {of: desk, zone: outside}}")])
}
