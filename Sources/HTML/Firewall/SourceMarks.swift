import Firewall
import Model

/// The confidence in a flow's numbers; facts that are less certain than the rest are marked separately.
struct SourceMarks {
    var flow: ResolvedFlow

    var node: HTMLNode {
        element("ul", .class("evidence")) {
            if !flow.ports.isEmpty { item("number", EvidenceMark(facts: flow.ports.map(\.sources))) }
            item("protocol", EvidenceMark(sources: flow.channel.sources))
            element("li") {
                "initiator: "
                ConfidenceMark(confidence: flow.flow.linkConfidence).node
            }
        }
    }

    private func item(_ name: String, _ mark: EvidenceMark) -> HTMLNode {
        element("li") {
            name + ": "
            mark.node
        }
    }
}
