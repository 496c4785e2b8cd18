import Model

/// The way from a page to the same page in the other editions: a list of links, folded away.
struct EditionSwitcher {
    var context: PageContext

    var node: HTMLNode {
        let editions = context.site.editions
        guard editions.count > 1 else {
            return element("span", .class("edition")) { context.edition.label }
        }
        return element("details", .class("edition editions")) {
            element("summary") { context.edition.label }
            element("nav", .label("Editions")) {
                element("ul") { for edition in editions { item(edition) } }
            }
        }
    }

    private func item(_ edition: Edition) -> HTMLNode {
        let isLatest = edition.version == context.site.latest?.version
        let name = edition.version + (edition.status == .draft ? " (draft)" : isLatest ? " (latest)" : "")
        return element("li") {
            if edition.version == context.edition.version {
                element("a", .href(context.path.link(to: context.path)), HTMLAttribute("aria-current", "page")) { name }
            } else if let page = context.counterpart(in: edition) {
                element("a", .href(context.path.link(to: page))) { name }
            } else {
                element("a", .href(context.path.link(to: .front(of: edition)))) {
                    name + " "
                    element("span", .class("no-page")) { "does not have this page" }
                }
            }
        }
    }
}

/// What tells readers that another edition may be the one they want; `nil` on the latest.
struct EditionBanner {
    var context: PageContext

    var node: HTMLNode? {
        let (edition, site) = (context.edition, context.site)
        if edition.status == .draft {
            return banner("Draft.", "Edition \(edition.version) is not released, and what it says may still change.")
        }
        guard let latest = site.latest, site.editions(before: latest).contains(where: { $0.version == edition.version })
        else { return nil }
        return banner("Edition \(edition.version) is not the latest.", nil)
    }

    private func banner(_ title: String, _ text: String?) -> HTMLNode {
        element("aside", .class("banner"), .label("About this edition")) {
            element("p") {
                element("strong") { title }
                if let text { " " + text }
                wayToLatest
            }
        }
    }

    private var wayToLatest: [HTMLNode] {
        guard let latest = context.site.latest else { return [] }
        if let page = context.counterpart(in: latest) {
            return [
                .text(" "),
                element("a", .href(context.path.link(to: page))) { "This page in \(latest.version), the latest" },
            ]
        }
        return [
            .text(" This page is not in "),
            element("a", .href(context.path.link(to: .front(of: latest)))) { "\(latest.version), the latest" },
            .text("."),
        ]
    }
}

extension PageContext {
    /// The same page in another edition; `nil` if it is not there.
    func counterpart(in other: Edition) -> PagePath? {
        guard let counterparts else { return nil }
        return counterparts.path(of: path, in: other, of: site)
    }
}
