import Firewall
import Model

/// Every flow of an edition, for those who open ports; and what a firewall never sees.
struct FirewallPage {
    var context: PageContext

    private var matrix: FlowMatrix { context.index.matrix }

    func file() -> PageFile {
        PageFrame(
            context: context, title: "Firewall matrix",
            description: "Who opens which connection to whom: all flows of edition \(context.edition.displayName).",
            place: .reference(.firewall), hasScript: true
        ).file {
            element("header", .class("page-header")) {
                element("p", .class("kind")) { context.edition.label }
                element("h1") { "Firewall matrix" }
                element("p", .class("summary")) { summary }
            }
            element("p", .class("files")) {
                "The same as a file: "
                file("csv", "CSV")
                ", "
                file("json", "JSON")
                ", "
                file("xlsx", "Excel")
                ". Rules need to let through only what the first column opens; answers come back on the same connection."
            }
            MatrixFilter(context: context).node
            FlowTable(context: context, label: "Firewall matrix", flows: matrix.flows, isMatrix: true).node
            RuleList(context: context, matrix: matrix).node
            leftOut
        }
    }

    private var summary: String {
        let crossing = matrix.flows.count(where: \.crossesZones)
        return
            "\(counted(matrix.flows.count, "flow")), \(crossing == 0 ? "none" : "\(crossing)") of them from one zone to another."
    }

    private func file(_ ending: String, _ name: String) -> HTMLNode {
        element("a", .href("firewall.\(ending)"), HTMLAttribute("download", "")) { name }
    }

    private var leftOut: HTMLNode? {
        guard !matrix.leftOut.isEmpty else { return nil }
        return element("section", .class("left-out")) {
            element("h2", .id("left:out")) { "What a firewall never sees" }
            element("p") {
                "\(counted(matrix.leftOut.count, "communication")) left out: "
                matrix.leftOutCounts.map { "\($0.count) \($0.reason.title)" }.joined(separator: ", ")
                "."
            }
            ScrollingTable(label: "What a firewall never sees") {
                element("table") {
                    element("thead") {
                        element("tr") {
                            for title in ["From", "To", "What it is", "Why", "Described in"] {
                                element("th", HTMLAttribute("scope", "col")) { title }
                            }
                        }
                    }
                    element("tbody") { for entry in matrix.leftOut { row(entry) } }
                }
            }.node
        }
    }

    private func row(_ entry: FlowMatrix.LeftOut) -> HTMLNode {
        let flow = entry.flow
        return element("tr", .id(flow.id.text)) {
            for end in [flow.source, flow.destination] {
                element("td") { context.reference(context.link(to: end.component.id)) { end.title } }
            }
            element("td") { flow.purposes.isEmpty ? flow.applicationProtocol : flow.purposes.joined(separator: "; ") }
            element("td") { entry.reason.title }
            element("td") { UseList(context: context, uses: flow.uses).node }
        }
    }
}

func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// The choices by which the matrix is filtered. It is hidden until a script can do it.
private struct MatrixFilter {
    var context: PageContext

    private struct Choice: Hashable {
        var value: String
        var title: String
    }

    var node: HTMLNode {
        element("form", .class("filter"), .label("Filter the matrix"), HTMLAttribute("hidden", nil)) {
            select("zones", "Zones", "all zones", zones)
            select("ports", "Port", "all ports", ports)
            select("components", "Component", "all components", components)
            select("sections", "Section", "all sections", sections)
            element("label", .class("check")) {
                element("input", HTMLAttribute("type", "checkbox"), HTMLAttribute("name", "crosses"))
                " Crosses a zone"
            }
            element("button", HTMLAttribute("type", "reset")) { "Show all" }
            element("output", .role("status")) {}
        }
    }

    private func select(_ name: String, _ title: String, _ all: String, _ choices: [Choice]) -> HTMLNode? {
        guard choices.count > 1 else { return nil }
        return element("label") {
            title + " "
            element("select", HTMLAttribute("name", name)) {
                element("option", HTMLAttribute("value", "")) { all }
                for choice in choices { element("option", HTMLAttribute("value", choice.value)) { choice.title } }
            }
        }
    }

    private var flows: [Flow] { context.index.matrix.flows }

    private var zones: [Choice] {
        flows.map { flow in
            let (from, to) = (flow.source.zone, flow.destination.zone)
            let names = [from, to].map { $0?.title ?? "no zone" }
            return Choice(
                value: FlowKeys(flow, context).zones,
                title: from?.id == to?.id ? "Within: \(names[0])" : names.joined(separator: " → "))
        }.unique()
    }

    private var ports: [Choice] {
        let pairs = flows.flatMap { flow in flow.ports.map { (port: $0, transport: flow.transport) } }
        let sorted = pairs.sorted { a, b in
            let (left, right) = (a.port.number.range?.lowerBound ?? .max, b.port.number.range?.lowerBound ?? .max)
            return (left, a.transport.rawValue, a.port.id) < (right, b.transport.rawValue, b.port.id)
        }
        return sorted.map { port, transport in
            let number = port.number.range == nil ? "\(port.title), \(port.number)" : "\(port.number)"
            return Choice(value: FlowKeys.port(port, transport), title: "\(number) \(transport.title)")
        }.unique()
    }

    private var components: [Choice] {
        let used = Set(flows.flatMap { FlowKeys($0, context).components })
        return context.edition.catalog.components.filter { used.contains($0.id.text) }.map { component in
            let parent = component.parent.flatMap(context.edition.catalog.component)
            return Choice(
                value: component.id.text, title: parent.map { "\($0.title): \(component.title)" } ?? component.title)
        }
    }

    private var sections: [Choice] {
        let used = Set(flows.flatMap { FlowKeys($0, context).sections })
        return context.edition.sections.filter { used.contains($0.id.text) }
            .map { Choice(value: $0.id.text, title: $0.title) }
    }
}
