import Firewall
import Model
import Words

/// The communication that a firewall never sees, with the reason.
struct LeftOutList {
    var context: PageContext
    /// Of its heading.
    var level: Int

    private var matrix: FlowMatrix { context.matrix }
    private var words: FirewallWords { context.words.firewall }

    /// `nil` if there is none.
    var node: HTMLNode? {
        guard !matrix.leftOut.isEmpty else { return nil }
        return element("section", .class("left-out")) {
            element(.heading(level), .id("left:out")) { words.neverSees }
            element("p") {
                words.leftOut(matrix.leftOut.count)
                matrix.leftOutCounts.map { "\($0.count) \($0.reason.title(words))" }.joined(separator: ", ")
                "."
            }
            ScrollingTable(label: words.neverSees) {
                element("table") {
                    element("thead") {
                        element("tr") {
                            let slide = context.words.slide
                            let titles = [words.from, words.to, slide.whatItIs, words.why, words.describedIn]
                            for title in titles {
                                element("th", HTMLAttribute("scope", "col")) { title }
                            }
                        }
                    }
                    element("tbody") { for entry in matrix.leftOut { row(entry) } }
                }
            }.node
        }
    }

    private func row(_ entry: LeftOutFlow) -> HTMLNode {
        let flow = entry.flow
        return element("tr", .id(context.ownID(of: flow.id))) {
            for end in [flow.source, flow.destination].compactMap(matrix.resolved) {
                element("td") { context.reference(context.link(to: end.component.id)) { end.title } }
            }
            element("td") { flow.purposes.isEmpty ? flow.applicationProtocol : flow.purposes.joined(separator: "; ") }
            element("td") { entry.reason.title(words) }
            element("td") { UseList(context: context, flow: flow).node }
        }
    }
}
