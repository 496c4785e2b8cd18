import Editions
import Model

/// The links from one page of an edition to the others.
struct EditionNavigation {
    var context: PageContext
    var place: ReadingPlace?
    /// The title of a page outside the reading order.
    var title: String?
    /// The links to the headings of the page, for a page with the contents beside its text.
    var headings: HTMLNode?

    /// The pages of the edition as a nested list: all of them, or in a large edition those around this page, so that a
    /// page does not grow with the edition.
    var contents: HTMLNode {
        element("nav", .class("contents"), .id(Self.contentsID), .label(context.words.site.contents)) {
            // A page that is not listed has its headings above those that are.
            if case .page = place {
            } else if let headings {
                element("p", .class("headings-title")) { context.words.site.onThisPage }
                headings
            }
            element("ul") {
                item(.page(.slide(context.edition.front.id)), context.edition.front.title)
                listedSections
                for page in context.edition.pages { item(.page(.slide(page.id)), page.title) }
            }
        }
    }

    /// The number of slides up to which the contents show those of every section.
    private static let unfolded = 60

    /// The number of slides, and of sections, that a large edition lists before and after this one.
    private static let reach = 20

    private var listedSections: [HTMLNode] {
        let sections = context.edition.sections
        guard context.shared.isLarge else {
            let isFolded = context.index.slides.count > Self.unfolded
            return sections.map { section in
                item(
                    .page(.section(section.id)), section.title,
                    slides: isFolded && section.id != self.section ? [] : section.slides)
            }
        }
        let here = section.flatMap(context.index.position)
        let near = Self.around(here ?? 0, of: sections.count)
        let listed = near.map { position in
            let section = sections[position]
            return item(
                .page(.section(section.id)), section.title,
                slides: position == here ? slidesNearby(in: section.slides) : [])
        }
        guard near.count < sections.count else { return listed }
        return listed + [
            element("li", .class("more")) {
                element("a", .href(context.link(to: context.edition.front.id))) {
                    context.words.site.allSections(sections.count)
                }
            }
        ]
    }

    private func slidesNearby(in slides: [Slide]) -> [Slide] {
        guard case .page(.slide(let id)) = place, let here = slides.firstIndex(where: { $0.id == id }) else {
            return []
        }
        return Array(slides[Self.around(here, of: slides.count)])
    }

    private static func around(_ place: Int, of count: Int) -> Range<Int> {
        count <= 2 * reach + 1 ? 0..<count : max(0, place - reach)..<min(count, place + reach + 1)
    }

    /// The section that the page is in or shows.
    private var section: Section.ID? {
        switch place {
        case .page(.section(let id)): id
        case .page(.slide(let id)): context.index.section(of: id)
        case .reference, nil: nil
        }
    }

    /// The path from the front page down to this one.
    var breadcrumbs: HTMLNode? {
        if case .reference(let kind) = place { return breadcrumbs(to: kind) }
        guard case .page(let page) = place, page != .slide(context.edition.front.id) else { return nil }
        return element("nav", .class("breadcrumbs"), .label(context.words.site.breadcrumbs)) {
            element("ol") {
                element("li") {
                    element("a", .href(context.link(to: context.edition.front.id))) {
                        context.words.site.edition(context.edition.version)
                    }
                }
                if case .slide = page, let section = section.flatMap(context.index.section) {
                    element("li") { element("a", .href(context.link(to: section.id))) { section.title } }
                }
                element("li") { element("span", HTMLAttribute("aria-current", "page")) { title(of: page) } }
            }
        }
    }

    private func title(of page: SlideOrSection) -> String {
        switch page {
        case .slide(let id): context.index.slides[id]?.title ?? id.text
        case .section(let id): context.index.section(id)?.title ?? id.text
        }
    }

    private func breadcrumbs(to kind: Reference) -> HTMLNode {
        let index = PagePath.reference(kind, of: context.edition)
        return element("nav", .class("breadcrumbs"), .label(context.words.site.breadcrumbs)) {
            element("ol") {
                element("li") {
                    element("a", .href(context.link(to: context.edition.front.id))) { context.shared.label }
                }
                if context.path != index {
                    element("li") { element("a", .href(context.path.link(to: index))) { kind.title(context.words) } }
                }
                element("li") {
                    element("span", HTMLAttribute("aria-current", "page")) {
                        context.path == index ? kind.title(context.words) : title ?? ""
                    }
                }
            }
        }
    }

    var neighbours: HTMLNode? {
        guard case .page(let page) = place else { return nil }
        let order = context.index.readingOrder
        let (before, after) = (order.page(before: page), order.page(after: page))
        guard before != nil || after != nil else { return nil }
        return element("nav", .class("neighbours"), .label(context.words.site.previousAndNext)) {
            before.map { neighbour($0, name: context.words.site.previous, relation: "prev") }
            after.map { neighbour($0, name: context.words.site.next, relation: "next") }
        }
    }

    /// The target of a link at the top of the page for narrow screens, on which the contents are at the end.
    static let contentsID = "nav:contents"

    private func item(_ place: ReadingPlace, _ title: String, slides: [Slide] = []) -> HTMLNode {
        element("li") {
            element("a", .href(link(to: place)), current(place)) {
                title
            }
            if place == self.place { headings }
            if !slides.isEmpty {
                element("ul") { for slide in slides { item(.page(.slide(slide.id)), slide.title) } }
            }
        }
    }

    private func current(_ place: ReadingPlace) -> HTMLAttribute? {
        place == self.place ? HTMLAttribute("aria-current", "page") : nil
    }

    private func neighbour(_ page: SlideOrSection, name: String, relation: String) -> HTMLNode {
        element("a", .class(relation), .href(link(to: .page(page))), HTMLAttribute("rel", relation)) {
            element("span", .class("direction")) { name }
            " "
            element("span", .class("title")) { title(of: page) }
        }
    }

    private func link(to place: ReadingPlace) -> String {
        switch place {
        case .page(.slide(let id)): context.link(to: id)
        case .page(.section(let id)): context.link(to: id)
        case .reference(let kind): context.path.link(to: .reference(kind, of: context.edition))
        }
    }
}
