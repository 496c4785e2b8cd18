import Diagnostics
import Model

enum UnusedComponent: ContentCheck {
    static let code = DiagnosticCode(
        "unused-component", .warning, title: "Component that no diagram shows",
        explanation: """
            No diagram of the edition shows this component of the catalog, nor anything it holds. Show it, or delete it.
            """,
        wrong: [.catalog("components:\n  «spare: {title: Spare, kind: machine, zone: inside}")],
        right: [
            .catalog("components:\n  spare: {title: Spare, kind: machine, zone: inside}"),
            .flow("also: [clerk, store, spare]"),
        ])

    /// Reports the outermost components only: what an unused one holds is unused too.
    static func check(_ edition: CheckedEdition, _ diagnostics: DiagnosticBag) {
        var used = Set(edition.catalog.channels.compactMap(\.published?.at).flatMap { edition.catalog.path(to: $0) })
        for diagram in edition.diagrams { for node in diagram.nodes { collect(node, into: &used) } }
        for component in edition.catalog.components {
            guard !used.contains(component.id), component.parent.map(used.contains) ?? true,
                let place = edition.places.components[component.id]
            else { continue }
            diagnostics.report(
                UnusedComponent.self, "no diagram shows the component '\(component.id)'", at: place)
        }
    }

    private static func collect(_ node: Node, into used: inout Set<Component.ID>) {
        used.insert(node.component)
        for child in node.children { collect(child, into: &used) }
    }
}
