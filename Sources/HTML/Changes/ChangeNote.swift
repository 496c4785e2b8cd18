import Changes
import Model

/// The link from a changed slide to its changes; `nil` if nothing changed.
struct ChangeNote {
    var context: PageContext
    var slide: Slide.ID

    var node: HTMLNode? {
        guard let changes = context.shared.changes, let change = context.shared.change(of: slide) else { return nil }
        let address = context.path.link(to: .changes(of: context.edition), anchor: ChangesPage.anchor(of: change))
        return element("p", .class("change-note")) {
            element("a", .href(address)) {
                (change.before == nil ? context.words.changes.newSince : context.words.changes.changedSince)(
                    changes.before)
            }
        }
    }
}
