import Editions
import Firewall
import Model

/// The uses of a port, and what stops if it is closed.
struct PortPage {
    let context: PageContext
    let port: Port
    let stopped: StoppedSteps
    private let facts: PortFacts

    init(context: PageContext, port: Port) {
        self.context = context
        self.port = port
        facts = PortFacts(port: port.id, context: context)
        stopped = StoppedSteps(port, over: facts.transports, in: context.shared)
    }

    func file() -> PageFile {
        let mentions = context.index.mentions(of: port.id)
        return PageFrame(
            context: context, title: title,
            description: "\(title): who opens it, who listens, what breaks without it, and where it is drawn.",
            place: .reference(.ports)
        ).file {
            element("header", .class("page-header")) {
                element("p", .class("kind")) { "Port" }
                element("h1") { title }
            }
            PortAnswers(context: context, port: port, facts: facts, stopped: stopped).node
            if let note = port.note { element("p", .class("note")) { note } }
            FactList(facts: [
                (
                    "Number",
                    [.text(port.number.range == nil ? "chosen at each site" : context.index.numberText(of: port.id))]
                        + EvidenceMark(sources: port.sources, context.catalog).appended
                ),
                ("Transport", [.text(facts.transports.map(\.title).joined(separator: ", "))]),
                ("Carries", channels),
                ("Same number", sameNumber),
            ]).node
            stopped.nodes(context)
            if !facts.flows.isEmpty {
                if !context.shared.isLarge {
                    element("h2", .id("uses:")) { "What uses it" }
                    PortUses(context: context, flows: facts.flows).node
                }
                element("h2", .id("rows:")) { "Its rows of the firewall matrix" }
                FlowList(context: context, label: "Flows on \(title)", flows: facts.flows).node
            }
            if !mentions.isEmpty {
                element("h2", .id("named:")) { "Where the text names it" }
                MentionList(context: context, mentions: mentions).node
            }
            if !port.sources.isEmpty {
                element("section", .class("sources")) {
                    element("h2", .id("sources:")) { "Where the number comes from" }
                    SourceList(sources: port.sources).node
                }
            }
        }
    }

    var title: String {
        port.number.range == nil ? "\(port.title): port of the site’s choice" : "Port \(port.number): \(port.title)"
    }

    private var channels: [HTMLNode] {
        FactList.joined(
            facts.channels.map { channel in
                [.text("\(channel.title) (\(channel.transports.title), \(channel.applicationProtocol))")]
                    + EvidenceMark(sources: channel.sources, context.catalog).appended
            })
    }

    private var sameNumber: [HTMLNode] {
        guard port.number.range != nil else { return [] }
        let others = context.catalog.ports.filter { $0.number == port.number && $0.id != port.id }
        return FactList.joined(others.map { other in context.reference(context.link(to: other.id)) { other.title } })
    }
}
