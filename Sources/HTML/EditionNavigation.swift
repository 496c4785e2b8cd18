import Model

/// The ways from one page of an edition to the others.
struct EditionNavigation {
    var context: PageContext
    var place: ReadingPlace?
    /// Of the page, where it is none that is read in turn.
    var title: String?

    /// The pages of the edition as a nested list: all of them, or in a large edition those around this page, so that a
    /// page does not grow with the edition.
    var contents: HTMLNode {
        element("nav", .class("contents"), .id(Self.contentsID), .label("Contents")) {
            element("ul") {
                item(.slide(context.edition.front.id), context.edition.front.title)
                for section in context.edition.sections {
                    item(.section(section.id), section.title, slides: listed(section.slides))
                }
                for page in context.edition.pages { item(.slide(page.id), page.title) }
                for kind in context.index.references {
                    item(.reference(kind), kind.title)
                }
            }
        }
    }

    private static let largeEdition = 200
    /// How many slides before and after this one a large edition lists.
    private static let reach = 20

    private func listed(_ slides: [Slide]) -> [Slide] {
        guard context.edition.sections.reduce(0, { $0 + $1.slides.count }) > Self.largeEdition else { return slides }
        guard let here = slides.firstIndex(where: { .slide($0.id) == place }) else { return [] }
        return Array(slides[max(0, here - Self.reach)..<min(slides.count, here + Self.reach + 1)])
    }

    /// From the front page down to this one.
    var breadcrumbs: HTMLNode? {
        if case .reference(let kind) = place { return breadcrumbs(to: kind) }
        guard let place, place != .slide(context.edition.front.id),
            let stop = ReadingOrder(context.edition).stop(at: place)
        else {
            return nil
        }
        return element("nav", .class("breadcrumbs"), .label("Breadcrumbs")) {
            element("ol") {
                element("li") {
                    element("a", .href(context.link(to: context.edition.front.id))) {
                        "Edition \(context.edition.version)"
                    }
                }
                if let section = stop.section {
                    element("li") { element("a", .href(context.link(to: section.id))) { section.title } }
                }
                element("li") { element("span", HTMLAttribute("aria-current", "page")) { stop.title } }
            }
        }
    }

    private func breadcrumbs(to kind: Reference) -> HTMLNode {
        let index = PagePath.reference(kind, of: context.edition)
        return element("nav", .class("breadcrumbs"), .label("Breadcrumbs")) {
            element("ol") {
                element("li") {
                    element("a", .href(context.link(to: context.edition.front.id))) { context.edition.label }
                }
                if context.path != index {
                    element("li") { element("a", .href(context.path.link(to: index))) { kind.title } }
                }
                element("li") {
                    element("span", HTMLAttribute("aria-current", "page")) {
                        context.path == index ? kind.title : title ?? ""
                    }
                }
            }
        }
    }

    var neighbours: HTMLNode? {
        guard let place else { return nil }
        let order = ReadingOrder(context.edition)
        let (before, after) = (order.before(place), order.after(place))
        guard before != nil || after != nil else { return nil }
        return element("nav", .class("neighbours"), .label("Previous and next page")) {
            before.map { neighbour($0, name: "Previous", relation: "prev") }
            after.map { neighbour($0, name: "Next", relation: "next") }
        }
    }

    /// Where the page's head leads those who read on a narrow screen, on which the contents stand last.
    static let contentsID = "nav:contents"

    private func item(_ place: ReadingPlace, _ title: String, slides: [Slide] = []) -> HTMLNode {
        let isReference = if case .reference = place { true } else { false }
        return element("li", isReference ? .class("reference") : nil) {
            element("a", .href(link(to: place)), current(place)) {
                title
            }
            if !slides.isEmpty {
                element("ul") { for slide in slides { item(.slide(slide.id), slide.title) } }
            }
        }
    }

    /// An entry for a kind of things leads to its index, and is also where its things belong.
    private func current(_ place: ReadingPlace) -> HTMLAttribute? {
        guard place == self.place else { return nil }
        if case .reference(let kind) = place, context.path != .reference(kind, of: context.edition) {
            return HTMLAttribute("aria-current", "true")
        }
        return HTMLAttribute("aria-current", "page")
    }

    private func neighbour(_ stop: ReadingOrder.Stop, name: String, relation: String) -> HTMLNode {
        element("a", .class(relation), .href(link(to: stop.place)), HTMLAttribute("rel", relation)) {
            element("span", .class("direction")) { name }
            " "
            element("span", .class("title")) { stop.title }
        }
    }

    private func link(to place: ReadingPlace) -> String {
        switch place {
        case .slide(let id): context.link(to: id)
        case .section(let id): context.link(to: id)
        case .reference(let kind): context.path.link(to: .reference(kind, of: context.edition))
        }
    }
}
