import Firewall
import Model

/// A diagram's links as a table: what a network administrator opens ports from. Columns that would be empty are left
/// out.
///
/// A path that no step travels is explained here, and its letter's first place has the path's id.
struct ConnectionTable {
    var context: PageContext
    var anchors: SlideAnchors
    var slide: Slide
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
                        row(link, columns)
                    }
                }
            }
        }.node
    }

    private func row(_ link: Link, _ columns: [Column]) -> HTMLNode {
        let choice = BlockChoice.link(link, of: diagram, on: slide, in: context.edition.catalog)
        return .element(
            name: "tr",
            attributes: [.id(anchors.connection(link.id, in: diagram.id))] + (choice?.attributes ?? []),
            children: columns.map { column in element("td") { column.cell(link) } })
    }

    private var columns: [Column] {
        let links = diagram.links
        var columns: [Column] = []
        if links.contains(where: { !$0.paths.isEmpty }) { columns.append(("Path", letters)) }
        columns += [
            ("Opens the connection", { end($0.from) }),
            ("Listens", { end($0.to) }),
            ("Port", { link in [element("span", .class("port")) { numbers(link) }] }),
            ("Transport", { [.text(transport($0))] }),
            ("Protocol", { [.text(applicationProtocol($0))] }),
        ]
        if links.contains(where: { $0.terms.purpose != nil }) {
            columns.append(("Purpose", { [.text($0.terms.purpose ?? "")] }))
        }
        if links.contains(where: { $0.terms.condition != nil }) {
            columns.append(("Needed", { [.text($0.terms.condition ?? "always")] }))
        }
        if links.contains(where: { flow($0) != nil }) {
            columns.append(("Rule", rule))
        }
        if links.contains(where: { $0.terms.confidence != .deck }) {
            columns.append(("Source", { [ConfidenceMark(confidence: $0.terms.confidence).node] }))
        }
        return columns
    }

    private func flow(_ link: Link) -> Flow.ID? { context.index.flow(of: link.id, in: diagram.id, on: slide.id) }

    /// The way to the link's row of the firewall matrix.
    private func rule(_ link: Link) -> [HTMLNode] {
        guard let flow = flow(link) else { return [] }
        let address = context.path.link(to: .reference(.firewall, of: context.edition), anchor: flow.text)
        return [element("a", .class("ref"), .href(address), .label("\(flow) in the firewall matrix")) { "matrix" }]
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
        let component = node.subtree.first { $0.id == id }?.component ?? node.component
        let name = context.reference(context.link(to: component)) { title }
        guard !place.isEmpty else { return name }
        return name + [.text(" "), element("span", .class("place")) { place }]
    }

    /// The ports' numbers, each leading to its page, where there is one.
    private func numbers(_ link: Link) -> [HTMLNode] {
        guard let channel = channel(link) else { return [.text("–")] }
        return context.numbers(of: channel.ports)
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
