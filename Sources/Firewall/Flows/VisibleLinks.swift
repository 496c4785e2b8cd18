import Editions
import Model

/// The links that a firewall can see, and the flow that each is part of: a number for each link of an edition.
struct VisibleLinks: Sendable {
    private static let unseen: Int32 = -2
    private static let withoutFlow: Int32 = -1

    /// By slide, diagram and link.
    private var flows: [[[Int32]]]

    init(_ slides: some Sequence<Slide>) {
        flows = slides.map { slide in
            slide.diagrams.map { Array(repeating: Self.unseen, count: $0.links.count) }
        }
    }

    /// - Parameter flow: the position of its flow; `nil` where the link only repeats one that no slide has.
    mutating func add(_ link: LinkPlace, flow: Int?) {
        flows[link.slide][link.diagram][link.link] = flow.map(Int32.init) ?? Self.withoutFlow
    }

    func contains(_ link: LinkPlace) -> Bool { number(of: link) != Self.unseen }

    func flow(of link: LinkPlace) -> Int? {
        let number = number(of: link)
        return number < 0 ? nil : Int(number)
    }

    private func number(of link: LinkPlace) -> Int32 {
        guard flows.indices.contains(link.slide), flows[link.slide].indices.contains(link.diagram),
            flows[link.slide][link.diagram].indices.contains(link.link)
        else { return Self.unseen }
        return flows[link.slide][link.diagram][link.link]
    }
}
