import Firewall
import Model
import Words

/// The confidence in what a flow states: one mark where it is the same for all of it, else one for the facts that have it.
struct SourceMarks {
    var flow: ResolvedFlow
    var context: PageContext

    private var words: FirewallWords { context.words.firewall }

    var node: HTMLNode {
        element("ul", .class("evidence")) {
            if let shared { element("li") { shared } } else { for fact in groups { item(fact) } }
        }
    }

    /// The mark that all facts have; `nil` where they differ, or have none.
    private var shared: HTMLNode? {
        let marks = facts.map(\.mark)
        guard let first = marks.first, let mark = first, marks.allSatisfy({ $0 == mark }) else { return nil }
        return mark.node
    }

    private struct Fact {
        var name: String
        /// `nil` for a fact of which the corpus does not state how certain it is.
        var mark: EvidenceMark?
    }

    private var facts: [Fact] {
        let number = Fact(name: words.number, mark: EvidenceMark(facts: flow.ports.map(\.sources), context))
        return (flow.ports.isEmpty ? [] : [number]) + [
            Fact(name: words.protocol, mark: EvidenceMark(sources: flow.channel.sources, context)),
            Fact(name: words.initiator, mark: flow.flow.linkConfidence.map { EvidenceMark($0, context) }),
        ]
    }

    /// The facts, of which those that follow each other with the same mark are one with all their names.
    private var groups: [Fact] {
        facts.reduce(into: []) { groups, fact in
            if let last = groups.last, last.mark == fact.mark {
                groups[groups.count - 1].name += ", " + fact.name
            } else {
                groups.append(fact)
            }
        }
    }

    private func item(_ fact: Fact) -> HTMLNode? {
        fact.mark?.node.map { mark in
            element("li") {
                fact.name + ": "
                mark
            }
        }
    }
}
