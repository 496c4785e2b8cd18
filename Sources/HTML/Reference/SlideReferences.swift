import Editions
import Model

/// Slides as links. If there are many, sections are listed instead, each with the number of its slides.
struct SlideReferences {
    var context: PageContext
    /// In reading order.
    var slides: [Slide]

    /// The maximum number of slides that a reader still looks through.
    private static let longest = 60

    var node: HTMLNode {
        let isLong = context.shared.isLarge && slides.count > Self.longest
        return element("ul", .class("uses")) {
            if isLong { sections } else { for slide in slides { entry(slide) } }
        }
    }

    private func entry(_ slide: Slide) -> HTMLNode {
        element("li") { element("a", .href(context.link(to: slide.id))) { slide.title } }
    }

    private var sections: [HTMLNode] {
        let index = context.index
        let groups = Dictionary(grouping: slides, by: { index.section(of: $0.id) })
        return slides.map { index.section(of: $0.id) }.unique().flatMap { id -> [HTMLNode] in
            let members = groups[id] ?? []
            guard let section = id.flatMap(index.section) else { return members.map(entry) }
            return [
                element("li") {
                    element("a", .href(context.link(to: section.id))) { section.title }
                    ", " + context.words.site.slideCount(members.count)
                }
            ]
        }
    }
}
