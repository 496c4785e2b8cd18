import Model
import Words

/// The ports of an edition, by number.
struct PortIndexPage {
    var context: PageContext

    private var words: ReferenceWords { context.words.reference }

    func file() -> PageFile {
        PageFrame(
            context: context, title: words.ports,
            description: words.portsDescription(context.site.displayName(of: context.edition)),
            place: .reference(.ports)
        ).file {
            element("header", .class("page-header")) {
                element("p", .class("kind")) { context.shared.label }
                element("h1") { words.ports }
                element("p", .class("summary")) { words.portsSummary }
            }
            EvidenceKey(catalog: context.catalog, words: context.words.slide).node
            ScrollingTable(label: words.ports) {
                element("table") {
                    element("thead") {
                        element("tr") {
                            let slide = context.words.slide
                            let titles = [
                                slide.port, slide.transport, slide.whatItIs, words.whoListens, words.flows,
                                words.numberFrom,
                            ]
                            for title in titles.dropLast(context.catalog.evidence.isSilent ? 1 : 0) {
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
        let order = context.catalog.ports.enumerated().sorted { a, b in
            let (left, right) = (a.element.number.range?.lowerBound, b.element.number.range?.lowerBound)
            return (left ?? .max, a.offset) < (right ?? .max, b.offset)
        }
        return order.map(\.element)
    }

    private func row(_ port: Port) -> HTMLNode {
        let facts = PortFacts(port: port.id, context: context)
        return element("tr") {
            element("th", HTMLAttribute("scope", "row"), .class("port")) {
                element("a", .class("ref"), .href(context.link(to: port.id) ?? "")) {
                    context.numberText(of: port.id)
                }
            }
            element("td") { facts.transports.map { $0.title(context.words) }.joined(separator: ", ") }
            element("td") { element("a", .class("ref"), .href(context.link(to: port.id) ?? "")) { port.title } }
            element("td") { facts.listeners }
            element("td") { "\(facts.flows.count)" }
            if !context.catalog.evidence.isSilent {
                element("td") { EvidenceMark(sources: port.sources, context).node }
            }
        }
    }
}
