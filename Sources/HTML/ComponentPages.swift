import Firewall
import Model

/// The components of an edition: what lies in what, zone by zone.
struct ComponentIndexPage {
    var context: PageContext

    private var catalog: Catalog { context.edition.catalog }

    func file() -> PageFile {
        PageFrame(
            context: context, title: "Components",
            description:
                "Every machine, service, person and external system of edition \(context.edition.displayName).",
            place: .reference(.components)
        ).file {
            element("header", .class("page-header")) {
                element("p", .class("kind")) { context.edition.label }
                element("h1") { "Components" }
                element("p", .class("summary")) { "What opens connections, and what listens, zone by zone." }
            }
            for zone in catalog.zones { group(zone.title, roots { $0.zone == zone.id && $0.kind != .person }) }
            group("In no zone", roots { $0.zone == nil && $0.kind != .person })
            group("People", roots { $0.kind == .person })
        }
    }

    private func roots(_ isWanted: (Component) -> Bool) -> [Component] {
        catalog.components.filter { $0.parent == nil && isWanted($0) }
    }

    private func group(_ title: String, _ components: [Component]) -> HTMLNode? {
        guard !components.isEmpty else { return nil }
        return element("section", .class("components")) {
            element("h2") { title }
            tree(components)
        }
    }

    private func tree(_ components: [Component]) -> HTMLNode {
        element("ul") {
            for component in components {
                let held = catalog.components.filter { $0.parent == component.id }
                element("li") {
                    context.reference(context.link(to: component.id)) { component.title }
                    " "
                    element("span", .class("place")) { component.kind.title }
                    if !held.isEmpty { tree(held) }
                }
            }
        }
    }
}

/// Where a component lies, what it opens and what it listens on.
struct ComponentPage {
    var context: PageContext
    var component: Component

    private var catalog: Catalog { context.edition.catalog }

    func file() -> PageFile {
        let own = whole
        let matrix = context.index.matrix
        let opens = matrix.flows.filter { own.contains($0.source.component.id) || $0.source.machine.id == component.id }
        let listens = matrix.flows.filter {
            own.contains($0.destination.component.id) || $0.destination.machine.id == component.id
        }
        let inside = matrix.leftOut.map(\.flow).filter {
            own.contains($0.source.component.id) || own.contains($0.destination.component.id)
        }
        let slides = context.edition.slides.filter { slide in
            slide.diagrams.contains { $0.nodes.flatMap(\.subtree).contains { own.contains($0.component) } }
        }
        return PageFrame(
            context: context, title: component.title,
            description: "\(component.title): the connections that it opens, and those that it listens for.",
            place: .reference(.components)
        ).file {
            element("header", .class("page-header")) {
                element("p", .class("kind")) { component.kind.title.firstUpper }
                element("h1") { component.title }
                if let note = component.note { element("p", .class("summary")) { note } }
            }
            FactList(facts: facts).node
            flows("Opens connections", opens)
            flows("Listens for connections", listens)
            if !inside.isEmpty {
                element("h2") { "Communication that a firewall never sees" }
                element("ul") {
                    for flow in inside {
                        element("li") {
                            "\(flow.source.title) → \(flow.destination.title): \(flow.applicationProtocol) "
                            UseList(context: context, uses: flow.uses, showsSteps: true).node
                        }
                    }
                }
            }
            if !slides.isEmpty {
                element("h2") { "Where it is drawn" }
                element("ul", .class("uses")) {
                    for slide in slides {
                        element("li") { element("a", .href(context.link(to: slide.id))) { slide.title } }
                    }
                }
            }
            if !component.sources.isEmpty {
                element("section", .class("sources")) {
                    element("h2") { "Sources" }
                    SourceList(sources: component.sources).node
                }
            }
        }
    }

    /// The component and all that lies in it.
    private var whole: Set<Component.ID> {
        var found: Set<Component.ID> = [component.id]
        var count = 0
        while count < found.count {
            count = found.count
            for other in catalog.components where other.parent.map(found.contains) ?? false { found.insert(other.id) }
        }
        return found
    }

    private var facts: [(name: String, value: [HTMLNode])] {
        let machine = catalog.machine(of: component.id)
        let zone = machine?.zone.flatMap(catalog.zone)
        let settings = catalog.settings.filter { !whole.isDisjoint(with: $0.components) }
        return [
            ("Zone", zone.map { [.text($0.title)] } ?? []),
            (component.kind == .person ? "Sits at" : "Lies in", reference(component.parent ?? component.at)),
            (
                "Holds",
                FactList.joined(catalog.components.filter { $0.parent == component.id }.map { reference($0.id) })
            ),
            (
                "Settings",
                FactList.joined(
                    settings.map { setting in
                        [element("code") { context.reference(context.link(to: setting.id)) { setting.name } }]
                    })
            ),
        ]
    }

    private func reference(_ id: Component.ID?) -> [HTMLNode] {
        guard let id, let component = catalog.component(id) else { return [] }
        return context.reference(context.link(to: id)) { component.title }
    }

    private func flows(_ title: String, _ flows: [Flow]) -> [HTMLNode] {
        guard !flows.isEmpty else { return [] }
        return [element("h2") { title }, FlowTable(context: context, label: title, flows: flows).node]
    }
}

extension Component.Kind {
    var title: String {
        switch self {
        case .machine: "machine"
        case .service: "service"
        case .application: "application"
        case .database: "database"
        case .person: "person"
        case .external: "external system"
        }
    }
}

extension String {
    var firstUpper: String { prefix(1).uppercased() + dropFirst() }
}
