import Firewall
import Model

extension Diagram {
    /// A link's end with the machine that it is on: `Parent Relay: Relay Service`.
    func endTitle(_ id: Node.ID) -> String {
        for root in nodes {
            guard let node = root.subtree.first(where: { $0.id == id }) else { continue }
            return node.id == root.id ? root.title : "\(root.title): \(node.title)"
        }
        return id.text
    }

    func title(of link: Link) -> String { "\(endTitle(link.from)) → \(endTitle(link.to))" }
}

extension Catalog {
    /// A component's title with that of its machine: `Relay: Relay Service`.
    func qualifiedTitle(of component: Component) -> String {
        guard component.kind != .person, let machine = machine(of: component.id), machine.id != component.id else {
            return component.title
        }
        return "\(machine.title): \(component.title)"
    }
}
