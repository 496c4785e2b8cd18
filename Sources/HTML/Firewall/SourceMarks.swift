import Firewall
import Model

/// The confidence in a flow's numbers; facts that are less certain than the rest are marked separately.
struct SourceMarks {
    var flow: ResolvedFlow
    var catalog: Catalog

    var node: HTMLNode {
        element("ul", .class("evidence")) {
            if !flow.ports.isEmpty { item("number", EvidenceMark(facts: flow.ports.map(\.sources), catalog).node) }
            item("protocol", EvidenceMark(sources: flow.channel.sources, catalog).node)
            item("initiator", flow.flow.linkConfidence.map { ConfidenceMark(confidence: $0).node })
        }
    }

    private func item(_ name: String, _ mark: HTMLNode?) -> HTMLNode? {
        mark.map { mark in
            element("li") {
                name + ": "
                mark
            }
        }
    }
}
