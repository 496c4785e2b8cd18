import Model
import Words

extension DeployedEdition {
    /// A diagram of the edition with every name in it resolved.
    package func resolved(_ diagram: Diagram) -> ResolvedDiagram {
        ResolvedDiagram(
            id: diagram.id, title: diagram.title, zones: zones(of: diagram), nodes: diagram.nodes.map(resolved),
            links: diagram.links, channels: channels(of: diagram), hints: diagram.hints,
            acquaintances: conversations.acquaintances(in: diagram))
    }

    /// The zones that a diagram frames; none if it shows only one and the corpus frames no single zone.
    private func zones(of diagram: Diagram) -> [Zone] {
        let used = Set(diagram.nodes.compactMap(\.zone))
        return used.count < 2 && !edition.catalog.framesOnlyZone
            ? [] : FramedZones.around(used, in: edition.catalog.zones)
    }

    /// The channels of a diagram's links, in catalog order.
    private func channels(of diagram: Diagram) -> [ResolvedChannel] {
        let channels = edition.catalog.channels
        return Set(diagram.links.compactMap { channels.position(of: $0.channel) }).sorted().map { place in
            let channel = channels[place]
            return ResolvedChannel(
                id: channel.id, title: channel.title, numbers: edition.catalog.ports(of: channel).map(\.number),
                portText: portText(of: channel), transports: channel.transports, sourcePortText: channel.sourcePortText,
                markedPortText: channel.transports.title(withPorts: portText(of: channel), words)
                    + (channel.sourcePortText.map { " (\(words.slide.from($0)))" } ?? ""),
                applicationProtocol: diagram.narrowedProtocols[channel.id] ?? channel.applicationProtocol,
                line: channel.line)
        }
    }

    private func resolved(_ node: Node) -> ResolvedNode {
        let component = edition.catalog.components[node.component]
        var title = node.title ?? component?.title ?? node.component.text
        if !node.otherZones.isEmpty {
            title += " (also in \(node.otherZones.map { edition.catalog.title(of: $0) }.joined(separator: ", ")))"
        }
        return ResolvedNode(
            id: node.id, component: node.component, title: title,
            kind: component?.kind ?? .machine, icon: node.icon ?? component?.icon,
            technology: component?.technology,
            isStack: node.isStack ?? component?.isStack ?? false,
            stackSize: node.isStack == nil ? component?.stackSize : node.stackSize, zone: node.zone, at: node.at,
            children: node.children.map(resolved))
    }
}
