import Model
import Words

/// The notice that readers may want another edition; `nil` on the latest.
struct EditionBanner {
    var context: PageContext

    private var words: SiteWords { context.words.site }

    var node: HTMLNode? {
        let (edition, site) = (context.edition, context.site.site)
        if edition.status == .draft {
            return banner(words.draft, words.draftNotice(edition.version))
        }
        guard let latest = site.latest, site.editions(before: latest).contains(where: { $0.version == edition.version })
        else { return nil }
        return banner(words.notLatest(edition.version), nil)
    }

    private func banner(_ title: String, _ text: String?) -> HTMLNode {
        element("aside", .class("banner"), .label(words.aboutEdition)) {
            element("p") {
                element("strong") { title }
                if let text {
                    " "
                    element("span", .class("more")) { text }
                }
                wayToLatest
            }
        }
    }

    private var wayToLatest: [HTMLNode] {
        guard let latest = context.site.latest else { return [] }
        // A printed page has no place from which a relative address leads anywhere.
        if context.medium == .paper {
            guard let base = context.site.site.baseAddress, let page = context.counterpart(in: latest) else {
                return []
            }
            return [
                .text(" "),
                element("a", .href(page.address(below: base))) { words.edition(words.latest(latest.version)) },
            ]
        }
        if let page = context.counterpart(in: latest) {
            return [
                .text(" "),
                element("a", .href(context.path.link(to: page))) { words.thisPageInLatest(latest.version) },
            ]
        }
        return [
            .text(" \(words.pageIsNotIn) "),
            element("a", .href(context.path.link(to: .front(of: latest)))) { words.latest(latest.version) },
            .text("."),
        ]
    }
}
