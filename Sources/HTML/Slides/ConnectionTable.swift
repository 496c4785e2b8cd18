import Editions
import Firewall
import Model

/// A diagram's links as a table, from which a network administrator opens ports. Empty columns are omitted.
///
/// A path that no step travels is explained here, and the first occurrence of its letter has the path's id.
struct ConnectionTable {
    var context: PageContext
    var anchors: SlideAnchors
    var slide: Slide
    private let blocked: BlockedSlide?
    private let diagram: ResolvedDiagram
    private let position: Int
    private let ends: DiagramEnds
    private let channels: IdentifiedList<ResolvedChannel>

    init(
        context: PageContext, anchors: SlideAnchors, slide: Slide, diagram: ResolvedDiagram, blocked: BlockedSlide?
    ) {
        self.blocked = blocked
        self.context = context
        self.anchors = anchors
        self.slide = slide
        self.diagram = diagram
        position = slide.diagrams.firstIndex { $0.id == diagram.id } ?? 0
        ends = DiagramEnds(diagram)
        channels = IdentifiedList(diagram.channels)
    }

    private typealias Column = (title: String, cell: (Row) -> [HTMLNode])

    private struct Row {
        var link: Link
        var channel: ResolvedChannel?
        /// The rows of the firewall matrix.
        var flows: [Flow.ID]
    }

    var node: HTMLNode {
        let rows = rows
        let columns = columns(rows)
        return ScrollingTable(label: diagram.title ?? context.words.slide.connections) {
            element("table", .class("connections"), .id(anchors.connections(diagram.id))) {
                if let title = diagram.title { element("caption") { title } }
                element("thead") {
                    element("tr") {
                        for column in columns { element("th", HTMLAttribute("scope", "col")) { column.title } }
                    }
                }
                element("tbody") { for entry in rows { row(entry, columns) } }
            }
        }.node
    }

    private var rows: [Row] {
        let slidePosition = context.index.slides.position(of: slide.id) ?? 0
        return diagram.links.enumerated().map { index, link in
            let place = LinkPlace(slide: slidePosition, diagram: position, link: index)
            return Row(link: link, channel: channels[link.channel], flows: context.matrix.flows(of: place).map(\.id))
        }
    }

    private func row(_ row: Row, _ columns: [Column]) -> HTMLNode {
        let choice = row.channel.flatMap { channel in
            blocked.flatMap {
                BlockChoice.link(
                    row.link, titled: "\(ends.title(of: row.link)), \(title(of: channel))",
                    of: diagram.id, on: $0, context.words)
            }
        }
        return .element(
            name: "tr",
            attributes: [.id(anchors.connection(row.link.id, in: diagram.id))] + (choice?.attributes ?? []),
            children: columns.map { column in element("td") { column.cell(row) } })
    }

    private func columns(_ rows: [Row]) -> [Column] {
        let words = context.words.slide
        var columns: [Column] = []
        if rows.contains(where: { !$0.link.paths.isEmpty }) { columns.append((words.path, letters)) }
        columns += [
            (words.opensTheConnection, { end($0.link.from) }),
            (words.listens, { end($0.link.to) + mutuality($0.link) }),
            (words.port, { row in [element("span", .class("port")) { numbers(row) }] }),
            (words.transport, { [.text($0.channel?.transports.title(context.words) ?? "–")] }),
            (words.protocol, { BreakableText.nodes($0.channel?.applicationProtocol ?? "–") }),
        ]
        if rows.contains(where: { $0.channel?.sourcePortText != nil }) {
            columns.append((words.openedFrom, { [.text($0.channel?.sourcePortText ?? words.anyPort)] }))
        }
        if rows.contains(where: { $0.link.terms.purpose != nil }) {
            columns.append((words.purpose, { [.text($0.link.terms.purpose ?? "")] }))
        }
        if rows.contains(where: { $0.link.terms.condition != nil }) {
            columns.append((words.needed, { [.text($0.link.terms.condition ?? words.always)] }))
        }
        if rows.contains(where: { !$0.flows.isEmpty }) { columns.append((words.rule, rule)) }
        if rows.contains(where: { ($0.link.terms.confidence?.rank ?? 0) > 0 }) {
            columns.append(
                (words.source, { $0.link.terms.confidence.map { [ConfidenceMark(confidence: $0).node] } ?? [] }))
        }
        return columns
    }

    /// The links to the rows of the firewall matrix.
    private func rule(_ row: Row) -> [HTMLNode] {
        let links = row.flows.map { flow in
            [element("a", .class("ref"), .href(context.link(to: flow))) { context.words.slide.matrix }]
        }
        return Array(links.joined(separator: [.text(", ")]))
    }

    /// `443 TCP`
    private func title(of channel: ResolvedChannel) -> String {
        "\(channel.portText) \(channel.transports.title(context.words))"
    }

    /// What the two columns of the ends cannot say.
    private func mutuality(_ link: Link) -> [HTMLNode] {
        let text =
            link.from == link.to
            ? context.words.slide.eachOther : link.terms.initiator == .both ? context.words.slide.eitherOpens : nil
        return text.map { text in [.text(" "), element("span", .class("place")) { text }] } ?? []
    }

    private func letters(_ row: Row) -> [HTMLNode] {
        let id = anchors.connection(row.link.id, in: diagram.id)
        var nodes: [HTMLNode] = []
        for path in row.link.paths {
            if !nodes.isEmpty { nodes.append(.text(" ")) }
            let isHere = anchors.isExplained(path, byRow: id)
            let explanation = anchors.explanation(of: path)
            nodes.append(
                PathBadge(
                    anchors: anchors, path: path, line: row.channel?.line,
                    target: isHere ? anchors.drawing(of: path) : explanation,
                    id: isHere ? explanation : nil,
                    label: isHere
                        ? context.words.slide.pathInDiagram(path.letter) : context.words.slide.pathNamed(path.letter)
                ).node)
        }
        return nodes
    }

    /// The component, and the machine and zone it is on, because a rule names machines.
    private func end(_ id: Node.ID) -> [HTMLNode] {
        guard let end = ends[id] else { return [.text(id.text)] }
        let isRoot = end.node.id == end.root.id
        let place = [isRoot ? nil : context.words.slide.on(end.root.title), end.zoneTitle].compactMap { $0 }.joined(
            separator: ", ")
        let name = context.reference(context.link(to: end.node.component)) { end.node.title }
        guard !place.isEmpty else { return name }
        return name + [.text(" "), element("span", .class("place")) { place }]
    }

    /// The ports' numbers, each a link to its page, if there is one.
    private func numbers(_ row: Row) -> [HTMLNode] {
        guard let channel = context.catalog.channels[row.link.channel] else { return [.text("–")] }
        let published: [HTMLNode] = context.publicationText(of: channel).map { [.text($0 + " → ")] } ?? []
        return published + context.numbers(of: channel.ports)
    }
}
