import Editions
import Firewall
import Model

/// The slides on which something stops, each with the effects on its steps.
struct StoppedSlides {
    var context: PageContext
    var effects: [BlockedEffect]
    /// The key by which the slides' pages know what is blocked.
    var key: String

    var node: HTMLNode {
        let stepped = effects.filter { !$0.courses.isEmpty }
        let others = effects.filter(\.courses.isEmpty)
        return element("ul", .class("stopped")) {
            for effect in stepped {
                element("li") {
                    element("a", .href(context.link(to: effect.slide) + "?blocked=" + key)) { title(effect.slide) }
                    for sentence in effect.sentences(context.words.blocked).dropFirst() { element("p") { sentence } }
                    cut(effect)
                }
            }
            if !others.isEmpty {
                element("li") {
                    context.words.reference.alsoDrawnOn
                    FactList.joined(
                        others.map { effect in
                            [element("a", .href(context.link(to: effect.slide))) { title(effect.slide) }]
                        })
                    "."
                }
            }
        }
    }

    private func title(_ id: Slide.ID) -> String { context.index.slides[id]?.title ?? id.text }

    private func cut(_ effect: BlockedEffect) -> HTMLNode? {
        guard let slide = context.index.slides[effect.slide] else { return nil }
        return element("p", .class("place")) {
            context.words.reference.cut
            effect.links.map { context.index.deployed.title(of: $0.link, in: slide.diagrams[$0.place.diagram]) }
                .unique().joined(separator: "; ")
        }
    }
}
