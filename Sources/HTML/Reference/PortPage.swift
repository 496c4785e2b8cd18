import Editions
import Firewall
import Model

/// The uses of a port, and what stops if it is closed.
struct PortPage {
    var context: PageContext
    var port: Port

    /// The port's page, and if much stops without the port, a page for each section.
    func files() -> [PageFile] {
        let facts = PortFacts(port: port.id, context: context)
        let stopped = StoppedSteps(port, over: facts.transports, in: context.shared)
        let parts = stopped.isDivided ? stopped.sections(in: context.index) : []
        return [file(facts, stopped)]
            + parts.map { section in
                let path = PagePath.port(port.id, section: section, of: context.edition)
                return PortSectionPage(
                    context: PageContext(context.shared, path), title: title, stopped: stopped, section: section
                ).file()
            }
    }

    private func file(_ facts: PortFacts, _ stopped: StoppedSteps) -> PageFile {
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
                ("Carries", channels(facts)),
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

    private var title: String {
        port.number.range == nil ? "\(port.title): port of the site’s choice" : "Port \(port.number): \(port.title)"
    }

    private func channels(_ facts: PortFacts) -> [HTMLNode] {
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
