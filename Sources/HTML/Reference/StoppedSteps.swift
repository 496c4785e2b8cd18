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
        stops = carried.compactMap { transport -> Stop? in
            let blocked: [BlockedTraffic] = [.port(port.id, transport)]
            let slides = BlockedEffect.slides(of: blocked, in: shared.matrix)
            let words = shared.words.reference
            let title =
                transports.count > 1 ? words.ifTransportClosed(transport.title(shared.words)) : words.ifClosed
            return slides.isEmpty ? nil : Stop(transport: transport, title: title, blocked: blocked, slides: slides)
        }
        isDivided = shared.isLarge && stops.contains { $0.slides.count > Self.longest }
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
        effects(stop.slides.filter { Self.section(of: $0, shared.index) == section }, stop, shared)
    }

    private static func section(of slide: Int, _ index: EditionIndex) -> Section.ID? {
        index.section(of: index.slides[slide].id)
    }

    // MARK: Sections

    /// The sections that have pages of their own, in reading order; `nil` for slides outside sections.
    func sections(in index: EditionIndex) -> [Section.ID?] {
        guard isDivided else { return [] }
        return Set(stops.flatMap(\.slides)).sorted().map { Self.section(of: $0, index) }.unique()
    }

    /// The positions of the slides of a section on which something stops.
    func slides(in section: Section.ID?, _ index: EditionIndex) -> [Int] {
        Set(stops.flatMap(\.slides)).filter { Self.section(of: $0, index) == section }.sorted()
    }

    private func sections(_ stop: Stop, _ context: PageContext) -> HTMLNode {
        let counts = Dictionary(grouping: stop.slides) { Self.section(of: $0, context.index) }.mapValues(\.count)
        return element("ul", .class("uses")) {
            for section in sections(in: context.index) {
                let count = counts[section] ?? 0
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
