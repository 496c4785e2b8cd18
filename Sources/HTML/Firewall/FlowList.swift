import Firewall
import Model

/// The flows of a port or a component: with all columns of the matrix, or, in a large edition, as short lines that link
/// to the rows of the matrix, and if there are many, as counts for each pair of zones.
struct FlowList {
    var context: PageContext
    var label: String
    var flows: [Flow]

    /// The maximum number of lines on a readable page.
    private static let longest = 100

    var node: HTMLNode {
        if !context.shared.isLarge { return FlowTable(context: context, label: label, flows: flows).node }
        if flows.count > Self.longest, context.shared.matrixPages.isDivided {
            return MatrixContents(context: context, flows: flows).node
        }
        return ScrollingTable(label: label) {
            element("table", .class("flow-list")) {
                element("thead") {
                    element("tr") {
                        let words = context.words.slide
                        let titles = [
                            words.opensTheConnection, words.listens, words.port, words.protocol, words.needed,
                            words.rule,
                        ]
                        for title in titles {
                            element("th", HTMLAttribute("scope", "col")) { title }
                        }
                    }
                }
                element("tbody") { for flow in flows { row(flow) } }
            }
        }.node
    }

    private func row(_ flow: Flow) -> HTMLNode? {
        guard let source = end(flow.source), let destination = end(flow.destination),
            let channel = context.catalog.channels[flow.channel]
        else { return nil }
        return element("tr") {
            source
            destination
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
