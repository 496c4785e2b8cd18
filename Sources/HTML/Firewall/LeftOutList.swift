import Firewall
import Model

/// The communication that a firewall never sees, with the reason.
struct LeftOutList {
    var context: PageContext
    /// Of its heading.
    var level: Int

    private var matrix: FlowMatrix { context.matrix }

    /// `nil` if there is none.
    var node: HTMLNode? {
        guard !matrix.leftOut.isEmpty else { return nil }
        return element("section", .class("left-out")) {
            element(.heading(level), .id("left:out")) { "What a firewall never sees" }
            element("p") {
                "\(counted(matrix.leftOut.count, "communication")) left out: "
                matrix.leftOutCounts.map { "\($0.count) \($0.reason.title)" }.joined(separator: ", ")
                "."
            }
            ScrollingTable(label: "What a firewall never sees") {
                element("table") {
                    element("thead") {
                        element("tr") {
                            for title in ["From", "To", "What it is", "Why", "Described in"] {
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
            element("td") { entry.reason.title }
            element("td") { UseList(context: context, flow: flow).node }
        }
    }
}
