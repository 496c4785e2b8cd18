import Editions
import Firewall
import Model

/// What stops if a port is closed, for each transport separately. In a large edition where much stops, sections are
/// listed instead, and each section's own page lists its slides.
struct StoppedSteps {
    /// What stops if one transport is blocked.
    struct Stop {
        var transport: Channel.Transport
        /// As a heading: `If TCP on it is closed`.
        var title: String
        /// In reading order.
        var effects: [BlockedEffect]
        /// The same effects by section, if each section has its own page.
        var effectsBySection: [Section.ID?: [BlockedEffect]] = [:]
    }

    let port: Port
    let stops: [Stop]
    /// Whether each section has its own page.
    let isDivided: Bool

    /// The maximum number of slides on a readable page.
    private static let longest = 40

    init(_ port: Port, over transports: [Channel.Transport], in shared: EditionContext) {
        self.port = port
        let carried = transports.filter { !$0.isPortless && $0 != .none }
        var stops = carried.compactMap { transport -> Stop? in
            let effects = BlockedEffect.all(of: [.port(port.id, transport)], in: shared.matrix)
            let title = transports.count > 1 ? "If \(transport.title) on it is closed" : "If it is closed"
            return effects.isEmpty ? nil : Stop(transport: transport, title: title, effects: effects)
        }
        isDivided = shared.isLarge && stops.contains { $0.effects.count > Self.longest }
        if isDivided {
            for stop in stops.indices {
                stops[stop].effectsBySection = Dictionary(grouping: stops[stop].effects) {
                    shared.index.section(of: $0.slide)
                }
            }
        }
        self.stops = stops
    }

    /// The id of the heading over what stops.
    func anchor(of stop: Stop) -> String { "closed:\(stop.transport.rawValue)" }

    func key(_ stop: Stop) -> String { FlowKeys.port(port, stop.transport) }

    func nodes(_ context: PageContext) -> [HTMLNode] {
        stops.flatMap { stop -> [HTMLNode] in
            let list =
                isDivided
                ? sections(stop, context)
                : StoppedSlides(context: context, effects: stop.effects, key: key(stop)).node
            return [element("h2", .id(anchor(of: stop))) { stop.title }, list]
        }
    }

    /// The sections in which something stops, in reading order; `nil` for slides outside sections.
    func sections(in index: EditionIndex) -> [Section.ID?] {
        let slides = Set(stops.flatMap { $0.effects.compactMap { index.slides.position(of: $0.slide) } })
        return slides.sorted().map { index.section(of: index.slides[$0].id) }.unique()
    }

    private func sections(_ stop: Stop, _ context: PageContext) -> HTMLNode {
        element("ul", .class("uses")) {
            for section in sections(in: context.index) {
                let count = stop.effectsBySection[section]?.count ?? 0
                let page = PagePath.port(port.id, section: section, of: context.edition)
                if count > 0 {
                    element("li") {
                        element("a", .href(context.path.link(to: page))) { context.title(of: section) }
                        ", \(counted(count, "slide"))"
                    }
                }
            }
        }
    }
}

extension PagePath {
    /// The page about what stops in one section if a port is closed. Ids contain no underscore.
    static func port(_ port: Port.ID, section: Section.ID?, of edition: Edition) -> PagePath {
        PagePath("\(edition.version)/ports/\(port)/\(section?.text ?? "_")/index.html")
    }
}

extension PageContext {
    func title(of section: Section.ID?) -> String {
        section.flatMap { index.section($0)?.title } ?? "Pages of no section"
    }
}
