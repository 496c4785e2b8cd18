import Editions
import Model

/// Links to the places where the text names something.
struct MentionList {
    var context: PageContext
    var mentions: [Mention]

    /// The maximum number of places that a reader still looks through.
    private static let longest = 100

    var node: HTMLNode {
        if context.shared.isLarge, mentions.count > Self.longest {
            let slides = mentions.compactMap { if case .slide(let id) = $0.page { id } else { nil } }.unique()
            return SlideReferences(context: context, slides: slides.compactMap { context.index.slides[$0] }).node
        }
        let pages = mentions.map(\.page).unique()
        let byPage = Dictionary(grouping: mentions, by: \.page)
        return element("ul", .class("uses")) {
            for page in pages {
                element("li") {
                    switch page {
                    case .section(let id):
                        element("a", .href(context.link(to: id))) {
                            context.index.section(id)?.title ?? id.text
                        }
                        ", " + context.words.reference.introduction
                    case .slide(let id):
                        element("a", .href(context.link(to: id))) {
                            context.index.slides[id]?.title ?? id.text
                        }
                        for mention in byPage[page] ?? [] { place(of: mention, on: id) }
                    }
                }
            }
        }
    }

    private func place(of mention: Mention, on slide: Slide.ID) -> [HTMLNode] {
        let targets = context.shared.targets(on: slide)
        let several = context.shared.hasSeveralHappyPaths(slide)
        if let step = mention.step {
            let heading = several ? "\(mention.heading), " : ""
            return [
                .text(", \(heading)"),
                element("a", .href(context.link(to: slide, anchor: targets.step(step.place, of: mention.anchor)))) {
                    context.words.reference.step("\(step.number)")
                },
            ]
        }
        guard !mention.heading.isEmpty else { return [] }
        return [
            .text(", "),
            element("a", .href(context.link(to: slide, anchor: targets.heading(mention.anchor)))) { mention.heading },
        ]
    }
}
