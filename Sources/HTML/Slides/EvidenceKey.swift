import Model
import Words

/// What the levels of confidence mean that stand beside facts.
struct EvidenceKey {
    var catalog: Catalog
    var words: SlideWords

    /// `nil` for a corpus that states none.
    var node: HTMLNode? {
        let levels = catalog.evidence.levels
        guard let firmest = levels.first, levels.count > 1 else { return nil }
        let derived = levels.filter { !$0.isStated }.map(\.title)
        return element("p", .class("place evidence-key")) {
            words.surestFirst(levels.map(\.title).joined(separator: ", "))
            derived.isEmpty
                ? words.surest(firmest.title) : words.derived(derived)
        }
    }
}
