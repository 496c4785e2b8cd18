import Model

/// A diagram's links as a table: what a network administrator opens ports from. Columns that would be empty are left
/// out.
///
/// A path that no step travels is explained here, and its letter's first place has the path's id.
struct ConnectionTable {
    var anchors: SlideAnchors
    var diagram: Diagram

    private typealias Column = (title: String, cell: (Link) -> [HTMLNode])

    var node: HTMLNode {
        let columns = columns
        return ScrollingTable(label: diagram.title ?? "Connections") {
            element("table", .class("connections")) {
                if let title = diagram.title { element("caption") { title } }
                element("thead") {
                    element("tr") {
                        for column in columns { element("th", HTMLAttribute("scope", "col")) { column.title } }
                    }
                }
                element("tbody") {
                    for link in diagram.links {
                        element("tr", .id(anchors.connection(link.id, in: diagram.id))) {
                            for column in columns { element("td") { column.cell(link) } }
                        }
                    }
                }
            }
        }.node
    }

    private var columns: [Column] {
        let links = diagram.links
        var columns: [Column] = []
        if links.contains(where: { !$0.paths.isEmpty }) { columns.append(("Path", letters)) }
        columns += [
            ("Opens the connection", { end($0.from) }),
            ("Listens", { end($0.to) }),
            ("Port", { link in [element("span", .class("port")) { channel(link)?.portText ?? "–" }] }),
            ("Transport", { [.text(transport($0))] }),
            ("Protocol", { [.text(applicationProtocol($0))] }),
        ]
        if links.contains(where: { $0.purpose != nil }) {
            columns.append(("Purpose", { [.text($0.purpose ?? "")] }))
        }
        if links.contains(where: { $0.condition != nil }) {
            columns.append(("Needed", { [.text($0.condition ?? "always")] }))
        }
        if links.contains(where: { $0.confidence != .deck }) {
            columns.append(("Source", { [ConfidenceMark(confidence: $0.confidence).node] }))
        }
        return columns
    }

    private func letters(_ link: Link) -> [HTMLNode] {
        let row = anchors.connection(link.id, in: diagram.id)
        var nodes: [HTMLNode] = []
        for path in link.paths {
            if !nodes.isEmpty { nodes.append(.text(" ")) }
            let isHere = anchors.isExplained(path, byRow: row)
            let id = anchors.explanation(of: path)
            nodes.append(
                PathBadge(
                    anchors: anchors, path: path, line: channel(link)?.line,
                    target: isHere ? anchors.drawing(of: path) : id,
                    id: isHere ? id : nil, label: isHere ? "path \(path) in the diagram" : "path \(path)"
                ).node)
        }
        return nodes
    }

    /// The component, and the machine and zone it is on, because a rule names machines.
    private func end(_ id: Node.ID) -> [HTMLNode] {
        guard let node = diagram.nodes.first(where: { $0.subtree.contains { $0.id == id } }) else {
            return [.text(id.text)]
        }
        let title = node.subtree.first { $0.id == id }?.title ?? id.text
        let zone = diagram.zones.first { $0.id == node.zone }?.title
        let place = [node.id == id ? nil : "on \(node.title)", zone].compactMap { $0 }.joined(separator: ", ")
        guard !place.isEmpty else { return [.text(title)] }
        return [.text(title + " "), element("span", .class("place")) { place }]
    }

    private func channel(_ link: Link) -> Channel? { diagram.channels.first { $0.id == link.channel } }

    private func applicationProtocol(_ link: Link) -> String {
        diagram.narrowedProtocols[link.channel] ?? channel(link)?.applicationProtocol ?? "–"
    }

    private func transport(_ link: Link) -> String {
        switch channel(link)?.transport {
        case .tcp: "TCP"
        case .udp: "UDP"
        case .some(.none), nil: "–"
        }
    }
}
