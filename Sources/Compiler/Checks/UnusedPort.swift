import Diagnostics
import Model

enum UnusedPort: ContentCheck {
    static let code = DiagnosticCode(
        "unused-port", .warning, title: "Port that nothing names",
        explanation: "No channel and no text of the edition names this port of the catalog. Name it, or delete it.",
        wrong: [.catalog("ports:\n  «mail: {number: 25, title: Mail, sources: [{title: Chart, confidence: stated}]}")],
        right: [
            .catalog("ports:\n  mail: {number: 25, title: Mail, sources: [{title: Chart, confidence: stated}]}"),
            .prose("The answer is also sent to port {port:mail}.\n"),
        ])

    static func check(_ edition: CheckedEdition, _ diagnostics: DiagnosticBag) {
        let used = edition.namedPorts.union(edition.catalog.channels.flatMap(\.allPorts))
        for port in edition.catalog.ports where !used.contains(port.id) {
            guard let place = edition.places.ports[port.id] else { continue }
            diagnostics.report(UnusedPort.self, "no channel and no text names the port '\(port.id)'", at: place)
        }
    }
}
