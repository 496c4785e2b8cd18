import Firewall
import Model

/// How an edition differs from what the deck states. Each result names what is wrong.
enum DeckComparison {
    /// The communications of the deck that no link of their slide shows.
    static func missing(_ facts: DeckFacts, in edition: Edition) -> [String] {
        facts.slides.flatMap { stated in
            let links = edition.sections.flatMap(\.slides).first { $0.id == stated.id }?.ownLinks ?? []
            return stated.communications.filter { fact in !links.contains { fact.matches($0) } }
                .map { "\(stated.id) \($0)" }
        }
    }

    /// The lettered links that claim to be in the deck and are not.
    static func unstated(in edition: Edition, _ facts: DeckFacts) -> [String] {
        edition.sections.flatMap(\.slides).flatMap { slide -> [String] in
            let stated = facts.slides.first { $0.id == slide.id }?.communications ?? []
            return slide.ownLinks.filter { $0.terms.confidence == .deck }.flatMap { link in
                link.paths.filter { path in !stated.contains { $0.path == path && $0.matches(link) } }
                    .map { "\(slide.id) (\($0)) \(link.id)" }
            }
        }
    }

    /// The flows that claim to be in the deck although no slide states both who opens the connection and its port.
    static func overrated(in matrix: FlowMatrix, _ facts: DeckFacts) -> [String] {
        matrix.flows.filter { flow in
            flow.confidence == .deck
                && !matrix.uses(of: flow).contains { use in
                    guard let stated = facts.slides.first(where: { $0.id == use.slide }) else { return false }
                    return use.link.terms.confidence == .deck && stated.legend.contains(flow.channel)
                        && stated.communications.contains { $0.matches(use.link) }
                }
        }.map(\.id.text)
    }
}

extension Slide {
    /// Without those that a diagram repeats from other slides.
    fileprivate var ownLinks: [Link] { diagrams.flatMap(\.links).filter { !$0.isDerived } }
}
