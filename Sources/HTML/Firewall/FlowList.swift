import Firewall
import Model

/// The flows of a port or a component: with all columns of the matrix, or, in a large edition, as short lines that link
/// to the rows of the matrix, and if there are many, as counts for each pair of zones.
struct FlowList {
    var context: PageContext
    var label: String
    var flows: [Flow]
    /// The end at which the page's own component is, if it is a component's page. Where it is the same component in every
    /// row, the one of the page or the only one in it, there is no column for it.
    var own: (end: End, component: Component.ID)?

    enum End { case source, destination }

    /// The maximum number of lines on a readable page.
    private static let longest = 100

    var node: HTMLNode {
        if !context.shared.isLarge { return FlowTable(context: context, label: label, flows: flows).node }
        if flows.count > Self.longest, context.shared.matrixPages.isDivided {
            return MatrixContents(context: context, flows: flows).node
        }
        let ends = shownEnds
        return ScrollingTable(label: label) {
            element("table", .class("flow-list")) {
                element("thead") {
                    element("tr") {
                        let words = context.words.slide
                        let titles = ends.map { $0 == .source ? words.opensTheConnection : words.listens }
                        for title in titles + [words.port, words.protocol, words.needed, words.rule] {
                            element("th", HTMLAttribute("scope", "col")) { title }
                        }
                    }
                }
                element("tbody") { for flow in flows { row(flow, ends) } }
            }
        }.node
    }

    /// Those that have a column.
    private var shownEnds: [End] {
        guard let own else { return [.source, .destination] }
        let held = context.index.components.children(of: own.component)
        let pages = [own.component] + (held.count == 1 ? held : [])
        let ends = flows.map { own.end == .source ? $0.source : $0.destination }
        let isSame = ends.allSatisfy { $0 == ends.first && pages.contains($0.component) }
        return [.source, .destination].filter { !isSame || $0 != own.end }
    }

    private func row(_ flow: Flow, _ ends: [End]) -> HTMLNode? {
        guard let source = end(flow.source), let destination = end(flow.destination),
            let channel = context.catalog.channels[flow.channel]
        else { return nil }
        return element("tr") {
            if ends.contains(.source) { source }
            if ends.contains(.destination) { destination }
            element("td") { context.service(of: channel, isPlain: true) }
            element("td") { BreakableText.nodes(flow.applicationProtocol) }
            element("td") { flow.isRequired ? context.words.firewall.required : context.words.firewall.optional }
            element("td") {
                element("a", .href(context.link(to: flow.id))) { context.words.slide.matrix }
            }
        }
    }

    private func end(_ end: FlowEnd) -> HTMLNode? {
        guard let title = context.matrix.resolved(end)?.title else { return nil }
        return element("td") { context.reference(context.link(to: end.component), isPlain: true) { title } }
    }
}
