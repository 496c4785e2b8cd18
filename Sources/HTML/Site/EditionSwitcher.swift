import Model

/// A collapsed list of links from a page to the same page in the other editions.
struct EditionSwitcher {
    var context: PageContext

    var node: HTMLNode {
        let editions = context.site.site.editions
        guard editions.count > 1 else {
            return element("span", .class("edition")) { context.shared.label }
        }
        return element("details", .class("edition editions"), .label(context.words.site.editionLabel)) {
            element("summary") { context.shared.label }
            element("nav", .label(context.words.site.editionsLabel)) {
                element("ul") { for edition in editions { item(edition) } }
            }
        }
    }

    private func item(_ edition: Edition) -> HTMLNode {
        let isLatest = edition.version == context.site.latest?.version
        let words = context.words.site
        let mark = edition.status == .draft ? words.draftMark : isLatest ? words.latestMark : nil
        let name = [edition.version, mark].compactMap(\.self).joined(separator: " ")
        return element("li") {
            if edition.version == context.edition.version {
                element("a", .href(context.path.link(to: context.path)), HTMLAttribute("aria-current", "page")) { name }
            } else if let page = context.counterpart(in: edition) {
                element("a", .href(context.path.link(to: page))) { name }
            } else {
                element("a", .href(context.path.link(to: .front(of: edition)))) {
                    name + " "
                    element("span", .class("no-page")) { words.doesNotHavePage }
                }
            }
        }
    }
}
