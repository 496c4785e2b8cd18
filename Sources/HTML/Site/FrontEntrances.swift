import Firewall
import Model

/// The ways into an edition that are not slides, on its first page: each port by its number, and the indexes with what
/// they hold.
struct FrontEntrances {
    var context: PageContext

    /// The number of ports beyond which only the most used are on the first page.
    private static let longest = 24

    /// `nil` if the edition has nothing but slides.
    var node: HTMLNode? {
        let cards = context.shared.references.filter { $0 != .ports }.map(card) + changes
        guard !cards.isEmpty || context.shared.references.contains(.ports) else { return nil }
        return element("section", .class("entrances"), .label(context.words.site.waysIn)) {
            if context.shared.references.contains(.ports) { ports }
            element("ul", .class("cards")) { cards }
        }
    }

    // MARK: Ports

    private var ports: [HTMLNode] {
        let all = context.catalog.ports
        let shown = all.count > Self.longest ? mostUsed(all) : Array(all)
        let index = PagePath.reference(.ports, of: context.edition)
        return [
            element("h2", .id("front:ports")) {
                context.words.reference.ports
                if shown.count < all.count {
                    " "
                    element("a", .class("all"), .href(context.path.link(to: index))) {
                        context.words.site.all(all.count)
                    }
                }
            },
            element("ul", .class("port-chips")) {
                for port in shown.sorted(by: Self.isBefore) {
                    element("li") {
                        element("a", .href(context.link(to: port.id) ?? "")) {
                            element("span", .class("port")) { context.numberText(of: port.id) }
                            " "
                            element("span", .class("name")) { port.title }
                        }
                    }
                }
            },
        ]
    }

    private func mostUsed(_ ports: some Sequence<Port>) -> [Port] {
        let counted = ports.enumerated().map {
            (port: $0.element, place: $0.offset, count: context.matrix.flows(over: $0.element.id).count)
        }
        let sorted = counted.sorted { ($1.count, $0.place) < ($0.count, $1.place) }
        return sorted.prefix(Self.longest).map(\.port)
    }

    private static func isBefore(_ a: Port, _ b: Port) -> Bool {
        let (left, right) = (a.number.range?.lowerBound ?? .max, b.number.range?.lowerBound ?? .max)
        return (left, a.id) < (right, b.id)
    }

    // MARK: Indexes

    private func card(_ kind: Reference) -> HTMLNode {
        card(kind.title(context.words), summary(of: kind), .reference(kind, of: context.edition))
    }

    private func summary(of kind: Reference) -> String {
        let (catalog, words) = (context.catalog, context.words.reference)
        return switch kind {
        case .firewall: words.flowsCard(context.matrix.flows.count)
        case .ports: words.portsCard(catalog.ports.count)
        case .components: words.componentsCard(catalog.components.count)
        case .settings: words.settingsCard(catalog.settings.count)
        }
    }

    private var changes: [HTMLNode] {
        Self.summaryOfChanges(in: context.shared).map {
            [card(context.words.changes.changes, $0, .changes(of: context.edition))]
        } ?? []
    }

    /// What the page says of the changes since the previous edition; `nil` for the first.
    static func summaryOfChanges(in shared: EditionContext) -> String? {
        guard let changes = shared.changes else { return nil }
        let (opened, closed) = (changes.firewall.opened.count, changes.firewall.closed.count)
        let words = shared.words.changes
        return changes.isEmpty
            ? words.cardNothing(changes.before) : words.card(changes.before, opened, closed, changes.slides.count)
    }

    private func card(_ title: String, _ text: String, _ page: PagePath) -> HTMLNode {
        element("li") {
            element("a", .href(context.path.link(to: page))) { title }
            " "
            element("span", .class("place")) { text }
        }
    }
}
