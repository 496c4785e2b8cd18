import Editions
import Firewall
import Model
import Words

/// A component's place, the connections it opens and the ports it listens on.
struct ComponentPage {
    var context: PageContext
    var component: Component

    private var index: EditionIndex { context.index }
    private var words: ReferenceWords { context.words.reference }
    /// Unlike that of any other page.
    private var title: String { context.shared.componentTitles[component.id] ?? component.title }
    private var catalog: Catalog { context.catalog }

    func file() -> PageFile {
        let whole = index.components.whole(component.id)
        let flows = context.matrix.flows(at: whole)
        let opens = flows.filter { whole.contains($0.source.component) || $0.source.machine == component.id }
        let listens = flows.filter {
            whole.contains($0.destination.component) || $0.destination.machine == component.id
        }
        let inside = context.matrix.leftOut(at: whole).filter {
            whole.contains($0.source.component) || whole.contains($0.destination.component)
        }
        let slides = index.slides(showing: whole).map { index.slides[$0] }
        return PageFrame(
            context: context, title: title,
            description: words.componentDescription(title),
            place: .reference(.components)
        ).file {
            element("header", .class("page-header")) {
                element("p", .class("kind")) { component.kind.title(words).firstUpper }
                element("h1") { title }
                if let note = component.note { element("p", .class("summary")) { note } }
            }
            FactList(facts: facts).node
            list(words.opensConnections, id: "opens:", opens, .source)
            list(words.listensForConnections, id: "listens:", listens, .destination)
            if !inside.isEmpty {
                element("h2", .id("inside:")) { words.neverSees }
                element("ul") {
                    for flow in inside {
                        element("li") {
                            "\(title(flow.source)) → \(title(flow.destination)): \(flow.applicationProtocol) "
                            UseList(context: context, flow: flow, showsSteps: true).node
                        }
                    }
                }
            }
            if !slides.isEmpty {
                element("h2", .id("drawn:")) { words.whereDrawn }
                SlideReferences(context: context, slides: slides).node
            }
            if !component.sources.isEmpty {
                element("section", .class("sources")) {
                    element("h2", .id("sources:")) { context.words.slide.sources }
                    SourceList(sources: component.sources, words: context.words.slide).node
                }
            }
        }
    }

    private var facts: [(name: String, value: [HTMLNode])] {
        let machine = catalog.machine(of: component.id).flatMap { catalog.components[$0] }
        let zones = (machine?.zones ?? []).map { catalog.title(of: $0) }.joined(separator: ", ")
        let whole = index.components.whole(component.id)
        let settings = index.settings(readBy: whole)
        return [
            (words.zone, zones.isEmpty ? [] : [.text(zones)]),
            (words.technology, component.technology.map { [.text($0)] } ?? []),
            (words.owner, component.owner.map { [.text($0)] } ?? []),
            (words.tags, component.tags.isEmpty ? [] : [.text(component.tags.joined(separator: ", "))]),
            (words.number, component.stackSize.map { [.text("\($0)")] } ?? []),
            (words.more, component.url.map { url in [element("a", .href(url)) { url }] } ?? []),
            (component.kind == .person ? words.sitsAt : words.liesIn, reference(component.parent ?? component.at)),
            (
                words.holds,
                FactList.joined(index.components.children(of: component.id).map { reference($0) })
            ),
            (
                words.settings,
                FactList.joined(
                    settings.map { setting in
                        [
                            element("code") {
                                context.reference(context.link(to: setting.id)) { BreakableText.name(setting.name) }
                            }
                        ]
                    })
            ),
        ]
    }

    private func title(_ end: FlowEnd) -> String { context.matrix.resolved(end)?.title ?? end.component.text }

    private func reference(_ id: Component.ID?) -> [HTMLNode] {
        guard let id, let component = catalog.components[id] else { return [] }
        return context.reference(context.link(to: id)) { component.title }
    }

    private func list(_ title: String, id: String, _ flows: [Flow], _ end: FlowList.End) -> [HTMLNode] {
        guard !flows.isEmpty else { return [] }
        let list = FlowList(context: context, label: title, flows: flows, own: (end, component.id))
        return [element("h2", .id(id)) { title }, list.node]
    }
}
