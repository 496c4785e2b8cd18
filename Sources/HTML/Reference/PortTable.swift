import Model

/// A row for each port of an edition, by number.
struct PortTable {
    var context: PageContext

    var node: HTMLNode {
        ScrollingTable(label: context.words.reference.ports) {
            element("table", .class("index")) {
                element("thead") {
                    element("tr") { for title in titles { element("th", HTMLAttribute("scope", "col")) { title } } }
                }
                element("tbody") { for port in sorted { row(port) } }
            }
        }.node
    }

    private var titles: [String] {
        let (slide, words) = (context.words.slide, context.words.reference)
        return [slide.port, slide.transport, slide.whatItIs, words.whoListens, words.flows, words.numberFrom].dropLast(
            context.catalog.evidence.isSilent ? 1 : 0)
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
        return element("tr", context.medium == .paper ? .id(context.ownID(of: .ports, port.id.text)) : nil) {
            element("th", HTMLAttribute("scope", "row"), .class("port")) {
                context.reference(address(of: port)) { context.numberText(of: port.id) }
            }
            element("td", .cellLabel(titles[1])) {
                facts.transports.map { $0.title(context.words) }.joined(separator: ", ")
            }
            element("td", .cellLabel(titles[2])) { context.reference(address(of: port)) { port.title } }
            element("td", .cellLabel(titles[3])) { facts.listeners }
            element("td", .cellLabel(titles[4])) { "\(facts.flows.count)" }
            if !context.catalog.evidence.isSilent {
                element("td", .cellLabel(titles[5])) { EvidenceMark(sources: port.sources, context).node }
            }
        }
    }

    /// In print this is the place to which others lead.
    private func address(of port: Port) -> String? { context.medium == .paper ? nil : context.link(to: port.id) }
}
