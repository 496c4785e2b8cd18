import Firewall
import Model

/// Flows as a table, under a heading for each pair of zones. On a narrow screen each row becomes a card, so that every
/// cell knows its column's title.
struct FlowTable {
    var context: PageContext
    var label: String
    var flows: [Flow]
    /// Whether these are the rows to which links to a flow lead; elsewhere the flow's id leads there.
    var isMatrix = false

    private static let titles = [
        "Opens the connection", "Listens", "Port", "Protocol", "Data", "Needed", "What for", "Needed by", "Source",
    ]

    private struct Group {
        var source: Zone?
        var destination: Zone?
        var flows: [Flow]
        var title: String {
            source?.id == destination?.id ? "Within: \(name(source))" : "\(name(source)) → \(name(destination))"
        }
        private func name(_ zone: Zone?) -> String { zone?.title ?? "no zone" }
    }

    var node: HTMLNode {
        element("table", .class("flows"), .label(label)) {
            element("thead") {
                element("tr") {
                    for title in Self.titles { element("th", HTMLAttribute("scope", "col")) { title } }
                }
            }
            for group in groups {
                element("tbody") {
                    element("tr", .class("group")) {
                        element(
                            "th", HTMLAttribute("scope", "rowgroup"), HTMLAttribute("colspan", "\(Self.titles.count)")
                        ) {
                            group.title + " "
                            element("span", .class("count")) { "\(group.flows.count)" }
                        }
                    }
                    for flow in group.flows { row(flow) }
                }
            }
        }
    }

    private var groups: [Group] {
        var groups: [Group] = []
        for flow in flows {
            let (source, destination) = (flow.source.zone, flow.destination.zone)
            if let index = groups.firstIndex(where: {
                $0.source?.id == source?.id && $0.destination?.id == destination?.id
            }) {
                groups[index].flows.append(flow)
            } else {
                groups.append(Group(source: source, destination: destination, flows: [flow]))
            }
        }
        return groups
    }

    private func row(_ flow: Flow) -> HTMLNode {
        let keys = FlowKeys(flow, context)
        let cells = [
            end(flow.source), end(flow.destination), port(flow), protocolCell(flow), [.text(flow.dataText)],
            needed(flow), purpose(flow), [UseList(context: context, uses: flow.uses).node],
            [SourceMarks(flow: flow).node],
        ]
        return element(
            "tr", isMatrix ? .id(flow.id.text) : nil, isMatrix ? HTMLAttribute("data-zones", keys.zones) : nil,
            isMatrix ? HTMLAttribute("data-ports", keys.ports.joined(separator: " ")) : nil,
            isMatrix ? HTMLAttribute("data-components", keys.components.joined(separator: " ")) : nil,
            isMatrix ? HTMLAttribute("data-sections", keys.sections.joined(separator: " ")) : nil,
            isMatrix && flow.crossesZones ? HTMLAttribute("data-crosses", nil) : nil
        ) {
            for (title, cell) in zip(Self.titles, cells) {
                element("td", HTMLAttribute("data-label", title)) { cell }
            }
        }
    }

    private func end(_ end: FlowEnd) -> [HTMLNode] {
        let component = context.reference(context.link(to: end.component.id)) { end.component.title }
        let isMachine = end.component.id == end.machine.id
        guard !isMachine || end.zone != nil else { return component }
        return component + [.text(" ")]
            + [
                element("span", .class("place")) {
                    if !isMachine {
                        "on "
                        context.reference(context.link(to: end.machine.id)) { end.machine.title }
                        if end.zone != nil { ", " }
                    }
                    end.zone?.title ?? ""
                }
            ]
    }

    private func port(_ flow: Flow) -> [HTMLNode] {
        [element("span", .class("port")) { context.numbers(of: flow.ports) }, .text(" \(flow.transport.title)")]
            + (flow.isMulticast ? [.text(", multicast")] : [])
    }

    private func protocolCell(_ flow: Flow) -> [HTMLNode] {
        let encryption = flow.isEncrypted.map { $0 ? "encrypted" : "not encrypted" } ?? "encryption not stated"
        return [.text(flow.applicationProtocol + " "), element("span", .class("place")) { encryption }]
    }

    private func needed(_ flow: Flow) -> [HTMLNode] {
        flow.isRequired
            ? [.text("required")]
            : [.text("optional "), element("span", .class("place")) { flow.conditions.joined(separator: "; ") }]
    }

    private func purpose(_ flow: Flow) -> [HTMLNode] {
        let address = context.path.link(to: .reference(.firewall, of: context.edition), anchor: flow.id.text)
        let purposes = flow.purposes.joined(separator: "; ")
        return [
            .text(purposes.isEmpty ? "" : purposes + " "),
            element("a", .class("flow-id"), .href(address), .label("Flow \(flow.id.text)")) { flow.id.text },
        ]
    }
}

/// By what the matrix is filtered, as words of attributes.
struct FlowKeys {
    var zones: String
    var ports: [String]
    var components: [String]
    var sections: [String]

    init(_ flow: Flow, _ context: PageContext) {
        zones = "\(flow.source.zone?.id.text ?? "")>\(flow.destination.zone?.id.text ?? "")"
        ports = flow.ports.map { Self.port($0, flow.transport) }.unique()
        let catalog = context.edition.catalog
        components = [flow.source, flow.destination].flatMap { end -> [String] in
            var names = [end.machine.id.text]
            var next: Component? = end.component
            while let component = next {
                names.append(component.id.text)
                next = component.parent.flatMap(catalog.component)
            }
            return names
        }.unique()
        sections = flow.uses.compactMap { context.index.section(of: $0.slide)?.text }.unique()
    }

    /// `tcp-52311`; where each site chooses the number, the port's own name: `tcp-rc-gateway`.
    static func port(_ port: Port, _ transport: Channel.Transport) -> String {
        "\(transport.rawValue)-\(port.number.range == nil ? port.id.text : port.number.plainText)"
    }
}

/// How sure a flow's numbers are, each fact that is less sure than the rest by itself.
struct SourceMarks {
    var flow: Flow

    var node: HTMLNode {
        element("ul", .class("evidence")) {
            if !flow.ports.isEmpty { item("number", EvidenceMark(facts: flow.ports.map(\.sources))) }
            item("protocol", EvidenceMark(sources: flow.channel.sources))
            element("li") {
                "initiator: "
                ConfidenceMark(confidence: flow.linkConfidence).node
            }
        }
    }

    private func item(_ name: String, _ mark: EvidenceMark) -> HTMLNode {
        element("li") {
            name + ": "
            mark.node
        }
    }
}

/// How sure a fact is: as sure as the firmest of its sources; of several facts, the least sure. Or that one has none.
struct EvidenceMark {
    private let confidence: Source.Confidence?

    init(sources: [Source]) { confidence = sources.firmest }

    init(facts: [[Source]]) {
        let all = facts.map(\.firmest)
        confidence = all.contains(nil) ? nil : Source.Confidence.allCases.last { all.contains($0) }
    }

    var node: HTMLNode {
        confidence.map { ConfidenceMark(confidence: $0).node }
            ?? element("span", .class("confidence unsourced")) { "no source" }
    }
}

extension [Source] {
    /// What is stated somewhere is stated, whatever else had to be derived.
    var firmest: Source.Confidence? {
        Source.Confidence.allCases.first { confidence in contains { $0.confidence == confidence } }
    }
}

extension Channel.Transport {
    var title: String {
        switch self {
        case .tcp: "TCP"
        case .udp: "UDP"
        case .none: "–"
        }
    }
}
