import Editions
import Firewall
import Model

/// What is asked first of a port: who opens it, who listens, what breaks without it, and where it is drawn. Each answer
/// is short enough that all are on the first screen.
struct PortAnswers {
    var context: PageContext
    var port: Port
    var facts: PortFacts
    var stopped: StoppedSteps

    /// The maximum number of slides that are named.
    private static let longest = 40

    var node: HTMLNode {
        element("dl", .class("answers")) {
            answer(context.words.reference.opensIt, facts.openers)
            answer(context.words.reference.listens, facts.listeners)
            answer(context.words.reference.breaksWithoutIt, breaks)
            answer(context.words.reference.drawnOn, drawn)
        }
    }

    private func answer(_ title: String, _ nodes: [HTMLNode]) -> HTMLNode? {
        guard !nodes.isEmpty else { return nil }
        return element("div") {
            element("dt") { title }
            element("dd") { nodes }
        }
    }

    // MARK: What breaks

    private var breaks: [HTMLNode] {
        let stops = stopped.stops.compactMap { stop -> [HTMLNode]? in
            let answer = slides(of: stop)
            let lead = stopped.stops.count > 1 ? stop.transport.title(context.words) + ": " : ""
            return answer.isEmpty ? nil : [.text(lead)] + answer
        }
        if stops.isEmpty { return facts.flows.isEmpty ? [] : [.text(context.words.reference.noStep)] }
        return stops.enumerated().flatMap { index, nodes in (index > 0 ? [element("br")] : []) + nodes }
    }

    /// Each slide leads to its page with the port blocked.
    private func slides(of stop: StoppedSteps.Stop) -> [HTMLNode] {
        guard stop.slides.count <= Self.longest else {
            return [
                element("a", .href(PagePath.fragment(stopped.anchor(of: stop)))) {
                    context.words.reference.flowsOnSlides(stop.slides.count)
                }
            ]
        }
        let effects = stopped.effects(of: stop, context.shared).filter { $0.courses.contains(where: \.isAffected) }
        return FactList.joined(
            effects.map { effect in
                let address = context.link(to: effect.slide) + "?blocked=" + stopped.key(stop)
                return [element("a", .class("ref"), .href(address)) { title(effect.slide) }]
            })
    }

    // MARK: Where it is drawn

    private var drawn: [HTMLNode] {
        let slides = context.matrix.slides(over: context.index.channels(over: port.id)).map { context.index.slides[$0] }
        guard slides.count <= Self.longest else { return [.text(context.words.site.slideCount(slides.count))] }
        return FactList.joined(
            slides.map { slide in
                [element("a", .class("ref"), .href(context.link(to: slide.id))) { slide.title }]
            })
    }

    private func title(_ id: Slide.ID) -> String { context.index.slides[id]?.title ?? id.text }
}
