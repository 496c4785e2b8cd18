import Editions
import Model
import Words

/// The nested components of an edition, zone by zone. If there are many, each zone has its own page.
struct ComponentIndexPage {
    var context: PageContext

    private var catalog: Catalog { context.catalog }
    private var words: ReferenceWords { context.words.reference }

    /// The maximum number of components on a readable page.
    private static let longest = 400

    struct Group {
        var title: String
        /// The name of the group's own page; ids contain no underscore.
        var name: String
        var roots: [Component]
    }

    /// The index, and if it is divided, the page of each zone.
    func files() -> [PageFile] {
        let groups = groups
        guard catalog.components.count > Self.longest else {
            return [file(groups.map { group($0) }, in: context)]
        }
        return [file([contents(groups)], in: context)]
            + groups.map { file([group($0)], in: PageContext(context.shared, path(of: $0)), title: $0.title) }
    }

    private func path(of group: Group) -> PagePath { .item(.components, group.name, of: context.edition) }

    /// Of the components that are in no other.
    var groups: [Group] {
        let roots = catalog.components.filter { $0.parent == nil }
        let machines = roots.filter { $0.kind != .person }
        let byZone = Dictionary(grouping: machines, by: \.zone)
        let zones = catalog.zones.map {
            Group(title: catalog.title(of: $0.id), name: "_\($0.id)", roots: byZone[$0.id] ?? [])
        }
        let others = [
            Group(title: words.inNoZone, name: "_", roots: byZone[nil] ?? []),
            Group(title: words.people, name: "__", roots: roots.filter { $0.kind == .person }),
        ]
        return (zones + others).filter { !$0.roots.isEmpty }
    }

    private func contents(_ groups: [Group]) -> HTMLNode {
        element("ul") {
            for group in groups {
                element("li") {
                    element("a", .href(context.path.link(to: path(of: group)))) { group.title }
                    ", " + (group.name == "__" ? words.roleCount : words.machineCount)(group.roots.count)
                }
            }
        }
    }

    private func file(_ content: [HTMLNode], in context: PageContext, title: String? = nil) -> PageFile {
        PageFrame(
            context: context, title: title.map(words.componentsOf) ?? words.components,
            description:
                words.componentsDescription(context.site.displayName(of: context.edition)),
            place: .reference(.components)
        ).file {
            element("header", .class("page-header")) {
                context.printedEdition
                element("h1") { title.map(words.componentsOf) ?? words.components }
                element("p", .class("summary")) { words.componentsSummary }
            }
            content
        }
    }

    private func group(_ group: Group) -> HTMLNode {
        element("section", .class("components")) {
            element("h2") { group.title }
            ComponentTreeList(context: context, components: group.roots).node
        }
    }
}
