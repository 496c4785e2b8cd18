extension ResolvedDiagram {
    package init(_ diagram: Diagram) {
        self.init(
            id: diagram.id, title: diagram.title, zones: diagram.zones, nodes: diagram.nodes.map(ResolvedNode.init),
            links: diagram.links,
            channels: diagram.channels.map { channel in
                ResolvedChannel(
                    id: channel.id, title: channel.title, numbers: channel.ports.map(\.number),
                    portText: channel.portText, transport: channel.transport,
                    applicationProtocol: diagram.narrowedProtocols[channel.id] ?? channel.applicationProtocol,
                    line: channel.line)
            }, hints: diagram.hints)
    }
}
extension ResolvedNode {
    package init(_ node: Node) {
        self.init(
            id: node.id, component: node.component, title: node.title, kind: node.kind, icon: node.icon,
            isStack: node.isStack, zone: node.zone, at: node.at, children: node.children.map(ResolvedNode.init))
    }
}
