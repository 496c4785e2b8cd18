import Firewall
import Model

/// The ports of an edition, by number.
struct PortIndexPage {
    var context: PageContext

    func file() -> PageFile {
        PageFrame(
            context: context, title: "Ports",
            description: "Every port of edition \(context.edition.displayName): who listens, and what needs it.",
            place: .reference(.ports)
        ).file {
            element("header", .class("page-header")) {
                element("p", .class("kind")) { context.edition.label }
                element("h1") { "Ports" }
                element("p", .class("summary")) { "Who listens on each, and what stops if it is closed." }
            }
            ScrollingTable(label: "Ports") {
                element("table") {
                    element("thead") {
                        element("tr") {
                            for title in ["Port", "Transport", "What it is", "Who listens", "Flows", "Number from"] {
                                element("th", HTMLAttribute("scope", "col")) { title }
                            }
                        }
                    }
                    element("tbody") { for port in sorted { row(port) } }
                }
            }.node
        }
    }

    private var sorted: [Port] {
        let order = context.edition.catalog.ports.enumerated().sorted { a, b in
            let (left, right) = (a.element.number.range?.lowerBound, b.element.number.range?.lowerBound)
            return (left ?? .max, a.offset) < (right ?? .max, b.offset)
        }
        return order.map(\.element)
    }

    private func row(_ port: Port) -> HTMLNode {
        let facts = PortFacts(port: port, context: context)
        return element("tr") {
            element("th", HTMLAttribute("scope", "row"), .class("port")) {
                element("a", .class("ref"), .href(context.link(to: port.id) ?? "")) { port.numberText }
            }
            element("td") { facts.transports.map(\.title).joined(separator: ", ") }
            element("td") { element("a", .class("ref"), .href(context.link(to: port.id) ?? "")) { port.title } }
            element("td") { facts.listeners }
            element("td") { "\(facts.flows.count)" }
            element("td") { EvidenceMark(sources: port.sources).node }
        }
    }
}

/// What an edition says of a port.
struct PortFacts {
    var port: Port
    var context: PageContext

    var channels: [Channel] {
        context.edition.catalog.channels.filter { $0.ports.contains { $0.id == port.id } }
    }
    var transports: [Channel.Transport] { channels.map(\.transport).unique() }
    var flows: [Flow] { context.index.matrix.flows.filter { $0.ports.contains { $0.id == port.id } } }

    var listeners: [HTMLNode] {
        FactList.joined(
            flows.map(\.destination).uniqueByTitle.map { end in
                context.reference(context.link(to: end.component.id)) { end.title }
            })
    }
}

/// What needs a port, and what stops if it is closed.
struct PortPage {
    var context: PageContext
    var port: Port

    func file() -> PageFile {
        let facts = PortFacts(port: port, context: context)
        let places = context.edition.places { inline in
            if case .port(let named) = inline { named.id == port.id } else { false }
        }
        return PageFrame(
            context: context, title: title,
            description: "\(title): who listens, what needs it, and what stops without it.",
            place: .reference(.ports)
        ).file {
            element("header", .class("page-header")) {
                element("p", .class("kind")) { "Port" }
                element("h1") { title }
                if let note = port.note { element("p", .class("summary")) { note } }
            }
            FactList(facts: [
                (
                    "Number",
                    [
                        .text(port.number.range == nil ? "chosen at each site" : port.numberText), .text(" "),
                        EvidenceMark(sources: port.sources).node,
                    ]
                ),
                ("Transport", [.text(facts.transports.map(\.title).joined(separator: ", "))]),
                ("Who listens", facts.listeners),
                ("Carries", channels(facts)),
                ("Same number", sameNumber),
            ]).node
            ForEachTransport(context: context, port: port, transports: facts.transports).nodes
            if !facts.flows.isEmpty {
                element("h2") { "What uses it" }
                PortUses(context: context, flows: facts.flows).node
                element("h2") { "Its rows of the firewall matrix" }
                FlowTable(context: context, label: "Flows on \(title)", flows: facts.flows).node
            }
            if !places.isEmpty {
                element("h2") { "Where the text names it" }
                PlaceList(context: context, places: places).node
            }
            if !port.sources.isEmpty {
                element("section", .class("sources")) {
                    element("h2") { "Where the number comes from" }
                    SourceList(sources: port.sources).node
                }
            }
        }
    }

    private var title: String {
        port.number.range == nil ? "\(port.title): port of the site’s choice" : "Port \(port.number): \(port.title)"
    }

    private func channels(_ facts: PortFacts) -> [HTMLNode] {
        FactList.joined(
            facts.channels.map { channel in
                [
                    .text("\(channel.title) (\(channel.transport.title), \(channel.applicationProtocol)) "),
                    EvidenceMark(sources: channel.sources).node,
                ]
            })
    }

    private var sameNumber: [HTMLNode] {
        guard port.number.range != nil else { return [] }
        let others = context.edition.catalog.ports.filter { $0.number == port.number && $0.id != port.id }
        return FactList.joined(others.map { other in context.reference(context.link(to: other.id)) { other.title } })
    }
}

/// Everything that uses a port, flow by flow, with slides and steps.
private struct PortUses {
    var context: PageContext
    var flows: [Flow]

    var node: HTMLNode {
        element("dl", .class("port-uses")) {
            for flow in flows {
                element("dt") {
                    context.reference(context.link(to: flow.source.component.id)) { flow.source.title }
                    " → "
                    context.reference(context.link(to: flow.destination.component.id)) { flow.destination.title }
                    " "
                    element("span", .class("place")) { "\(flow.transport.title), \(flow.applicationProtocol)" }
                }
                element("dd") { UseList(context: context, uses: flow.uses, showsSteps: true).node }
            }
        }
    }
}

/// What stops if the port is closed, for each transport by itself.
private struct ForEachTransport {
    var context: PageContext
    var port: Port
    var transports: [Channel.Transport]

    var nodes: [HTMLNode] {
        transports.filter { $0 != .none }.flatMap { transport -> [HTMLNode] in
            let effects = BlockedEffect.all(of: [.port(port.id, transport)], in: context.edition)
            guard !effects.isEmpty else { return [] }
            let name = transports.count > 1 ? "If \(transport.title) on it is closed" : "If it is closed"
            return [element("h2") { name }, list(effects, transport)]
        }
    }

    private func list(_ effects: [BlockedEffect], _ transport: Channel.Transport) -> HTMLNode {
        let stepped = effects.filter { !$0.courses.isEmpty }
        let others = effects.filter(\.courses.isEmpty)
        return element("ul", .class("stopped")) {
            for effect in stepped {
                element("li") {
                    element("a", .href(context.link(to: effect.slide) + "?blocked=" + FlowKeys.port(port, transport))) {
                        title(effect.slide)
                    }
                    for sentence in effect.sentences.dropFirst() { element("p") { sentence } }
                    cut(effect)
                }
            }
            if !others.isEmpty {
                element("li") {
                    "Its connections are also drawn, without steps, on "
                    FactList.joined(
                        others.map { effect in
                            [element("a", .href(context.link(to: effect.slide))) { title(effect.slide) }]
                        })
                    "."
                }
            }
        }
    }

    private func title(_ id: Slide.ID) -> String { context.index.slide(id)?.title ?? id.text }

    private func cut(_ effect: BlockedEffect) -> HTMLNode? {
        guard let slide = context.index.slide(effect.slide) else { return nil }
        return element("p", .class("place")) {
            "Cut: "
            effect.links.compactMap { cut in
                slide.diagrams.first { $0.id == cut.diagram }?.title(of: cut.link)
            }.unique().joined(separator: "; ")
        }
    }
}

extension [FlowEnd] {
    /// Those of one machine and component once, whatever zone a diagram puts them in.
    fileprivate var uniqueByTitle: [FlowEnd] {
        reduce(into: []) { ends, end in if !ends.contains(where: { $0.title == end.title }) { ends.append(end) } }
    }
}
