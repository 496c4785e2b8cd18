import Editions
import Firewall
import Model
import Words

/// The uses of a port, and what stops if it is closed.
struct PortPage {
    let context: PageContext
    let port: Port
    let stopped: StoppedSteps
    private let facts: PortFacts
    private var words: ReferenceWords { context.words.reference }

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
            description: words.portDescription(title),
            place: .reference(.ports)
        ).file {
            element("header", .class("page-header")) {
                element("p", .class("kind")) { words.port }
                element("h1") { title }
            }
            PortAnswers(context: context, port: port, facts: facts, stopped: stopped).node
            if let note = port.note { element("p", .class("note")) { note } }
            FactList(facts: [
                (
                    words.number,
                    [.text(port.number.range == nil ? words.chosenAtEachSite : context.numberText(of: port.id))]
                        + EvidenceMark(sources: port.sources, context).appended
                ),
                (
                    context.words.slide.transport,
                    [.text(facts.transports.map { $0.title(context.words) }.joined(separator: ", "))]
                ),
                (words.carries, channels),
                (words.sameNumber, sameNumber),
            ]).node
            stopped.nodes(context)
            if !facts.flows.isEmpty {
                if !context.shared.isLarge {
                    element("h2", .id("uses:")) { words.whatUsesIt }
                    PortUses(context: context, flows: facts.flows).node
                }
                element("h2", .id("rows:")) { words.rowsOfMatrix }
                FlowList(context: context, label: words.flowsOn(title), flows: facts.flows).node
            }
            if !mentions.isEmpty {
                element("h2", .id("named:")) { words.whereNamed }
                MentionList(context: context, mentions: mentions).node
            }
            if !port.sources.isEmpty {
                element("section", .class("sources")) {
                    element("h2", .id("sources:")) { words.whereNumberFrom }
                    SourceList(sources: port.sources, words: context.words.slide).node
                }
            }
        }
    }

    var title: String {
        port.number.range == nil ? words.portOfSitesChoice(port.title) : words.portTitle("\(port.number)", port.title)
    }

    private var channels: [HTMLNode] {
        FactList.joined(
            facts.channels.map { channel in
                [.text("\(channel.title) (\(channel.transports.title(context.words)), \(channel.applicationProtocol))")]
                    + EvidenceMark(sources: channel.sources, context).appended
            })
    }

    private var sameNumber: [HTMLNode] {
        guard port.number.range != nil else { return [] }
        let others = context.catalog.ports.filter { $0.number == port.number && $0.id != port.id }
        return FactList.joined(others.map { other in context.reference(context.link(to: other.id)) { other.title } })
    }
}
