import Diagnostics
import Model

/// What a channel's `published` names under `at` is a component that can have an address.
enum PublicationPlace {
    static func check(_ draft: CatalogDraft, _ diagnostics: DiagnosticBag) {
        for channel in draft.catalog.channels {
            guard let at = draft.places.publications[channel.id],
                let component = draft.component(at, diagnostics), component.kind == .person
            else { continue }
            InvalidValue.report("'\(at.value)' is a person, who has no address", at: at.location, diagnostics)
        }
    }
}
