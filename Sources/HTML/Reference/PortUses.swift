import Firewall
import Model

/// Everything that uses a port, flow by flow, with slides and steps.
struct PortUses {
    var context: PageContext
    var flows: [Flow]

    var node: HTMLNode {
        element("dl", .class("port-uses")) {
            for flow in flows {
                element("dt") { title(flow) }
                element("dd") { UseList(context: context, flow: flow, showsSteps: true).node }
            }
        }
    }

    private func title(_ flow: Flow) -> [HTMLNode] {
        guard let resolved = context.matrix.resolved(flow) else { return [] }
        let (source, destination) = (resolved.source, resolved.destination)
        return context.reference(context.link(to: source.component.id)) { source.title } + [.text(" → ")]
            + context.reference(context.link(to: destination.component.id)) { destination.title } + [
                .text(" "),
                element("span", .class("place")) {
                    "\(resolved.transports.title(context.words)), \(flow.applicationProtocol)"
                },
            ]
    }
}
