import Diagnostics
import Model

/// People of the catalog sit at a top-level component that is not a person, and so not at themselves.
enum SelfAt: ContentCheck {
    static let code = DiagnosticCode(
        "self-at", .error, title: "Person who sits at themselves",
        explanation: "A person sits at themselves. 'at' names the machine at which they sit.",
        wrong: [.catalog("components:\n  clerk: {title: Clerk, kind: person, at: «clerk}")],
        right: [.catalog("components:\n  clerk: {title: Clerk, kind: person, at: desk}")])

    static func check(_ draft: CatalogDraft, _ diagnostics: DiagnosticBag) {
        for person in draft.catalog.components {
            guard let at = draft.places.ats[person.id] else { continue }
            if at.value == person.id.text {
                report(at, diagnostics)
            } else if let machine = draft.component(at, diagnostics) {
                _ = isSeat(machine, named: at, diagnostics)
            }
        }
    }

    static func report(_ at: Located<String>, _ diagnostics: DiagnosticBag) {
        diagnostics.report(SelfAt.self, "'\(at.value)' cannot sit at itself", at: at.location)
    }

    /// Whether `at` may name a component; reports one that it may not.
    static func isSeat(_ component: Component, named name: Located<String>, _ diagnostics: DiagnosticBag) -> Bool {
        if component.kind == .person {
            InvalidValue.report("'\(name.value)' is a person; nobody sits at one", at: name.location, diagnostics)
            return false
        }
        guard let parent = component.parent else { return true }
        let message = "'\(name.value)' is inside '\(parent)'; people sit at components that are inside no other"
        InvalidValue.report(message, at: name.location, diagnostics)
        return false
    }
}
