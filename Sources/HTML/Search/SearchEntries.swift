import Editions
import Firewall
import Model

/// Everything in an edition that can be found, kind after kind.
struct SearchEntries {
    private let context: PageContext

    init(_ shared: EditionContext) { context = PageContext(shared, .front(of: shared.edition)) }

    private var index: EditionIndex { context.index }
    private var catalog: Catalog { context.catalog }

    /// The parts with entries of a kind, in order.
    func parts(of kind: SearchEntry.Kind) -> [SearchPart] {
        switch kind {
        case .port: [.ports]
        case .slide: index.slides.map { .slide($0.id) } + [.sections]
        case .component: [.components]
        case .setting: [.settings]
        case .flow: stride(from: 0, to: context.matrix.flows.count, by: SearchPart.flowCount).map { .flows(from: $0) }
        case .step: index.slides.map { .steps(of: $0.id) }
        case .text: index.slides.map { .texts(of: $0.id) }
        }
    }

    /// Hands on the entries of a part in order.
    func forEach(in part: SearchPart, _ body: (SearchEntry) -> Void) {
        switch part {
        case .ports: for port in catalog.ports { body(entry(port)) }
        case .slide(let id): index.slides[id].map { body(entry($0)) }
        case .sections: for section in context.edition.sections { body(entry(section)) }
        case .components: for component in catalog.components { body(entry(component)) }
        case .settings: for setting in catalog.settings { body(entry(setting)) }
        case .flows(let first): flows(from: first, body)
        case .steps(let id): index.slides[id].map { steps(of: $0, body) }
        case .texts(let id): index.slides[id].map { texts(of: $0, body) }
        }
    }

    // MARK: The catalog

    private func entry(_ port: Port) -> SearchEntry {
        let facts = PortFacts(port: port.id, context: context)
        let transports = facts.transports.map { $0.title(context.words) }.joined(separator: ", ")
        return SearchEntry(
            kind: .port, title: "\(context.numberText(of: port.id)) \(port.title)", aliases: [port.number.plainText],
            place: [transports, context.words.firewall.flowCount(facts.flows.count)].filter { !$0.isEmpty }.joined(
                separator: ", "),
            text: port.note ?? "", address: context.link(to: port.id) ?? "")
    }

    private func entry(_ component: Component) -> SearchEntry {
        SearchEntry(
            kind: .component, title: index.qualifiedTitle(of: component),
            place: [component.kind.title(context.words.reference), component.technology].compactMap { $0 }.joined(
                separator: ", "),
            text: component.note ?? "", address: context.link(to: component.id) ?? "")
    }

    private func entry(_ setting: Setting) -> SearchEntry {
        SearchEntry(
            kind: .setting, title: setting.name, aliases: setting.spellings, place: setting.title,
            text: setting.note ?? "", address: context.link(to: setting.id) ?? "")
    }

    private func flows(from first: Int, _ body: (SearchEntry) -> Void) {
        let matrix = context.matrix
        let pages = context.shared.matrixPages
        var portTexts: [Channel.ID: String] = [:]
        // Of the last row, which most rows share.
        var page: (name: String, address: String)?
        for position in first..<min(first + SearchPart.flowCount, matrix.flows.count) {
            let flow = matrix.flows[position]
            let name = pages.name(of: position)
            if page?.name != name {
                page = (name, context.path.link(to: pages.page(of: position, in: context.edition)))
            }
            guard let source = matrix.resolved(flow.source)?.title, let listener = matrix.listenerTitle(of: flow),
                let ports = portTexts[flow.channel] ?? matrix.resolved(flow)?.markedPortText
            else { continue }
            portTexts[flow.channel] = ports
            body(
                SearchEntry(
                    kind: .flow, title: "\(source) → \(listener)", titlePhrases: [source, listener],
                    place: "\(ports), \(flow.applicationProtocol)", text: flow.purposes.joined(separator: "; "),
                    address: (page?.address ?? "") + PagePath.fragment(flow.id.text)))
        }
    }

    // MARK: Slides

    private func entry(_ slide: Slide) -> SearchEntry {
        SearchEntry(
            kind: .slide, title: slide.title, place: sectionTitle(of: slide), text: slide.summary,
            address: context.link(to: slide.id))
    }

    private func entry(_ section: Section) -> SearchEntry {
        SearchEntry(
            kind: .slide, title: section.title, place: context.words.site.slideCount(section.slides.count),
            text: text(of: section.introduction), address: context.link(to: section.id))
    }

    private func sectionTitle(of slide: Slide) -> String {
        index.section(of: slide.id).flatMap(index.section)?.title
            ?? context.words.site.edition(context.site.displayName(of: context.edition))
    }

    private func steps(of slide: Slide, _ body: (SearchEntry) -> Void) {
        let targets = context.shared.targets(on: slide.id)
        let several = context.shared.hasSeveralHappyPaths(slide.id)
        for section in slide.body where section.role == .happyPath {
            let heading = index.plainText(section.heading ?? [])
            var place = 0
            for case .list(let list) in section.blocks {
                guard let start = list.start else { continue }
                for (offset, item) in list.items.enumerated() {
                    place += 1
                    let step = context.words.reference.step("\(start + offset)")
                    body(
                        SearchEntry(
                            kind: .step, title: "\(slide.title), \(step)", titlePhrases: [slide.title, step],
                            place: several ? heading : sectionTitle(of: slide), text: text(of: item.blocks),
                            address: context.link(
                                to: slide.id, anchor: targets.step(place, of: section.anchor))))
                }
            }
        }
    }

    private func texts(of slide: Slide, _ body: (SearchEntry) -> Void) {
        let targets = context.shared.targets(on: slide.id)
        for section in slide.body {
            let blocks =
                section.role == .happyPath
                ? section.blocks.filter { if case .list(let list) = $0 { list.start == nil } else { true } }
                : section.blocks
            guard !blocks.isEmpty else { continue }
            let heading = index.plainText(section.heading ?? [])
            body(
                SearchEntry(
                    kind: .text, title: heading.isEmpty ? slide.title : heading, place: slide.title,
                    text: text(of: blocks),
                    address: context.link(
                        to: slide.id, anchor: section.heading == nil ? nil : targets.heading(section.anchor))))
        }
    }

    // MARK: Text

    private func text(of blocks: [Block]) -> String { blocks.map(text).joined(separator: " ") }

    private func text(of block: Block) -> String {
        switch block {
        case .heading(_, _, let inlines), .paragraph(let inlines): index.plainText(inlines)
        case .list(let list): list.items.map { text(of: $0.blocks) }.joined(separator: " ")
        case .quote(let blocks): text(of: blocks)
        case .code(_, let code): code
        case .table(let header, let rows):
            ([header] + rows).map { row in row.map(index.plainText).joined(separator: " ") }.joined(separator: " ")
        case .rule: ""
        }
    }
}
