import Editions
import Firewall
import Model
import Words

/// The controls by which the matrix is filtered. They are hidden where no scripts run.
struct MatrixFilter {
    var context: PageContext
    private let flows: [ResolvedFlow]

    init(context: PageContext, flows: [Flow]) {
        self.context = context
        self.flows = flows.compactMap(context.matrix.resolved)
    }

    private struct Choice: Hashable {
        var value: String
        var title: String
    }

    private var words: FirewallWords { context.words.firewall }

    var node: HTMLNode {
        element("form", .class("filter"), .label(words.filter)) {
            element("label", .class("text")) {
                words.text + " "
                element("input", HTMLAttribute("type", "search"), HTMLAttribute("name", "text"))
            }
            select("zones", words.zones, words.allZones, zones)
            select("ports", words.port, words.allPorts, ports)
            select("components", words.component, words.allComponents, components)
            select("sections", words.section, words.allSections, sections)
            element("label", .class("check")) {
                element("input", HTMLAttribute("type", "checkbox"), HTMLAttribute("name", "crosses"))
                " " + words.crossesZone
            }
            element("button", HTMLAttribute("type", "reset")) { words.showAll }
            element("button", .class("save"), HTMLAttribute("type", "button")) { words.saveAsCSV }
            element("output", .role("status")) { words.flowCount(flows.count) }
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

    private var zones: [Choice] {
        flows.map(\.flow.zones).unique().map { Choice(value: FlowKeys.zones($0), title: context.title(of: $0)) }
    }

    private var ports: [Choice] {
        let pairs = flows.flatMap { flow in
            flow.transports.filter { !$0.isPortless }.flatMap { transport in
                (flow.ports + (flow.publication?.ports ?? [])).map { (port: $0, transport: transport) }
            }
        }
        let others = flows.flatMap { flow in
            flow.transports.filter { $0.isPortless || flow.ports.isEmpty }
        }.unique().sorted { $0.rawValue < $1.rawValue }
        let sorted = pairs.sorted { a, b in
            let (left, right) = (a.port.number.range?.lowerBound ?? .max, b.port.number.range?.lowerBound ?? .max)
            return (left, a.transport.rawValue, a.port.id) < (right, b.transport.rawValue, b.port.id)
        }
        return sorted.map { port, transport in
            let number = port.number.range == nil ? "\(port.title), \(port.number)" : "\(port.number)"
            return Choice(value: FlowKeys.port(port, transport), title: "\(number) \(transport.title(context.words))")
        }.unique() + others.map { Choice(value: $0.rawValue, title: $0.title(context.words)) }
    }

    private var components: [Choice] {
        let used = Set(flows.lazy.flatMap { FlowKeys.components(of: $0.flow, context.index) })
        let places = used.compactMap { context.catalog.position(of: $0) }.sorted()
        return places.map { place in
            let component = context.catalog.components[place]
            let parent = component.parent.flatMap { context.catalog.components[$0] }
            return Choice(
                value: component.id.text, title: parent.map { "\($0.title): \(component.title)" } ?? component.title)
        }
    }

    private var sections: [Choice] {
        let used = Set(flows.lazy.flatMap { FlowKeys.sections(of: $0.flow, context.index) })
        return context.edition.sections.filter { used.contains($0.id) }
            .map { Choice(value: $0.id.text, title: $0.title) }
    }
}
