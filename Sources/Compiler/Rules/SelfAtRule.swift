import Diagnostics
import Model

/// People of the catalog sit at a top-level component that is not a person, and so not at themselves.
enum SelfAtRule {
    static func faults(in draft: CatalogDraft) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        for person in draft.catalog.components {
            guard let at = draft.places.ats[person.id] else { continue }
            if at.value == person.id.text {
                faults.append(Diagnostic(.selfAt, "‘\(at.value)’ is said to sit at itself", at: at.location))
            } else if let machine = draft.component(at, &faults) {
                faults += SeatCheck.fault(machine, named: at).map { [$0] } ?? []
            }
        }
        return faults
    }
}

/// What may be named by `at`.
enum SeatCheck {
    static func fault(_ component: Component, named name: Located<String>) -> Diagnostic? {
        if component.kind == .person {
            return Diagnostic(.invalidValue, "‘\(name.value)’ is a person; nobody sits at one", at: name.location)
        }
        guard let parent = component.parent else { return nil }
        return Diagnostic(
            .invalidValue, "‘\(name.value)’ lies in ‘\(parent)’; people sit at what lies in no other component",
            at: name.location)
    }
}
