import Firewall
import Model
import Words

/// The confidence in a flow's numbers; facts that are less certain than the rest are marked separately.
struct SourceMarks {
    var flow: ResolvedFlow
    var context: PageContext

    private var words: FirewallWords { context.words.firewall }

    var node: HTMLNode {
        element("ul", .class("evidence")) {
            if !flow.ports.isEmpty { item(words.number, EvidenceMark(facts: flow.ports.map(\.sources), context).node) }
            item(words.protocol, EvidenceMark(sources: flow.channel.sources, context).node)
            item(words.initiator, flow.flow.linkConfidence.map { ConfidenceMark(confidence: $0).node })
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
