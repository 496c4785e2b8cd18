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
        var blocked: [BlockedTraffic]
        /// The positions of the slides on which something stops.
        var slides: [Int]
        /// Those of each section; empty where sections have no pages of their own.
        fileprivate var slidesOfSections: [Section.ID?: [Int]] = [:]
    }

    let port: Port
    let stops: [Stop]
    /// The sections that have pages of their own, in reading order; `nil` for slides outside sections.
    let sections: [Section.ID?]
    private var isDivided: Bool { !sections.isEmpty }

    /// The maximum number of slides on a readable page.
    private static let longest = 40

    init(_ port: Port, over transports: [Channel.Transport], in shared: EditionContext) {
        self.port = port
        let carried = transports.filter { !$0.isPortless && $0 != .none }
        var stops = carried.compactMap { transport -> Stop? in
            let blocked: [BlockedTraffic] = [.port(port.id, transport)]
            let slides = BlockedEffect.slides(of: blocked, in: shared.matrix)
            let words = shared.words.reference
            let title =
                transports.count > 1 ? words.ifTransportClosed(transport.title(shared.words)) : words.ifClosed
            return slides.isEmpty ? nil : Stop(transport: transport, title: title, blocked: blocked, slides: slides)
        }
        guard shared.isLarge, stops.contains(where: { $0.slides.count > Self.longest }) else {
            (self.stops, sections) = (stops, [])
            return
        }
        let section = { (slide: Int) in shared.index.section(of: shared.index.slides[slide].id) }
        for place in stops.indices {
            stops[place].slidesOfSections = Dictionary(grouping: stops[place].slides, by: section)
        }
        self.stops = stops
        sections = Set(stops.flatMap(\.slides)).sorted().map(section).unique()
    }

    /// The id of the heading over what stops.
    func anchor(of stop: Stop) -> String { "closed:\(stop.transport.rawValue)" }

    func key(_ stop: Stop) -> String { FlowKeys.port(port, stop.transport) }

    func nodes(_ context: PageContext) -> [HTMLNode] {
        stops.flatMap { stop -> [HTMLNode] in
            let list =
                isDivided
                ? sections(stop, context)
                : StoppedSlides(context: context, effects: effects(stop.slides, stop, context.shared), key: key(stop))
                    .node
            return [element("h2", .id(anchor(of: stop))) { stop.title }, list]
        }
    }

    private func effects(_ slides: [Int], _ stop: Stop, _ shared: EditionContext) -> [BlockedEffect] {
        BlockedEffect.all(of: stop.blocked, on: slides, in: shared.matrix)
    }

    /// The effects on all slides, in reading order.
    func effects(of stop: Stop, _ shared: EditionContext) -> [BlockedEffect] { effects(stop.slides, stop, shared) }

    /// The effects on the slides of one section, in reading order.
    func effects(of stop: Stop, in section: Section.ID?, _ shared: EditionContext) -> [BlockedEffect] {
        effects(stop.slidesOfSections[section] ?? [], stop, shared)
    }

    // MARK: Sections

    /// The positions of the slides of a section on which something stops.
    func slides(in section: Section.ID?) -> [Int] {
        Set(stops.flatMap { $0.slidesOfSections[section] ?? [] }).sorted()
    }

    private func sections(_ stop: Stop, _ context: PageContext) -> HTMLNode {
        element("ul", .class("uses")) {
            for section in sections {
                let count = stop.slidesOfSections[section]?.count ?? 0
                let page = PagePath.port(port.id, section: section, of: context.edition)
                if count > 0 {
                    element("li") {
                        element("a", .href(context.path.link(to: page))) { context.title(of: section) }
                        ", " + context.words.site.slideCount(count)
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
        section.flatMap { index.section($0)?.title } ?? words.reference.noSection
    }
}
