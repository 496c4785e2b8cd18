import Diagnostics
import Model

enum UnusedComponentRule {
    /// Tells of the outermost components only: what an unused one holds is unused too.
    static func faults(in edition: Edition, _ places: CatalogDraft.Places) -> [Diagnostic] {
        let nodes = edition.slides.flatMap(\.diagrams).flatMap(\.nodes).flatMap(\.subtree)
        let used = Set(nodes.map(\.component))
        return edition.catalog.components.compactMap { component in
            guard !used.contains(component.id), component.parent.map(used.contains) ?? true,
                let place = places.components[component.id]
            else { return nil }
            return Diagnostic(.unusedComponent, "no diagram shows the component ‘\(component.id)’", at: place)
        }
    }
}
