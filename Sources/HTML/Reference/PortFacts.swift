import Editions
import Firewall
import Model

/// The facts about a port in an edition.
struct PortFacts {
    let context: PageContext
    let channels: [Channel]
    /// In the matrix's order.
    let flows: [Flow]

    init(port: Port.ID, context: PageContext) {
        self.context = context
        channels = context.index.channels(over: port).compactMap { context.catalog.channels[$0] }
        flows = context.matrix.flows(over: port)
    }

    var transports: [Channel.Transport] { channels.flatMap(\.transports).unique() }

    /// The maximum number of names on a readable line.
    private static let longest = 20

    var openers: [HTMLNode] { ends(flows.map(\.source)) }
    var listeners: [HTMLNode] { ends(flows.map(\.destination)) }

    /// Each machine and component once, even if diagrams show it in different zones.
    private func ends(_ ends: [FlowEnd]) -> [HTMLNode] {
        let ends = ends.map { FlowEnd(component: $0.component, machine: $0.machine, zone: nil) }.unique()
        if context.shared.isLarge, ends.count > Self.longest {
            return [.text(context.words.reference.componentCount(ends.count))]
        }
        return FactList.joined(
            ends.compactMap { context.matrix.resolved($0) }.map { end in
                context.reference(context.link(to: end.component.id)) { end.title }
            })
    }
}
