import Editions
import Firewall
import Model

/// The parts of a slide, for its own page and for its sheet in print.
struct SlideParts {
    let context: PageContext
    let slide: Slide
    let drawings: [SlideDrawing]
    let anchors: SlideAnchors
    private let blocked: BlockedSlide?

    /// - Parameter drawings: the drawings of this slide.
    init(context: PageContext, slide: Slide, drawings: [SlideDrawing]) {
        self.context = context
        self.slide = slide
        self.drawings = drawings
        blocked = context.medium == .screen ? BlockedSlide(slide.id, in: context.matrix) : nil
        anchors = SlideAnchors(
            slide: slide, edition: context.index,
            // A letter that is not in an overview is in a picture of a part.
            drawn: Dictionary(drawings.map { ($0.wholeID, $0.anchors) }) { whole, part in
                whole.merging(part) { first, _ in first }
            },
            scope: context.scope(of: slide.id), hasConnections: true)
    }

    var kindBadge: HTMLNode? {
        slide.kind.title(context.words).map { title in element("p", .class("kind")) { title } }
    }

    var summary: HTMLNode { element("p", .class("summary")) { slide.summary } }

    /// The notice that the sources do not state everything on the slide; `nil` if they do.
    var reconstructedNotice: HTMLNode? {
        let links = slide.diagrams.flatMap(\.links)
        let count = links.filter { $0.terms.confidence?.isStated == false }.count
        let sources = slide.sources.filter { $0.confidence?.isStated == false }
        guard count > 0 || !sources.isEmpty else { return nil }
        return element("div", .class("notice"), .role("note")) {
            element("p") {
                element("strong") { context.words.slide.partlyReconstructed }
                context.words.slide.partlyReconstructedNotice
                sources.map(\.title).joined(separator: "; ")
                if count > 0 {
                    (sources.isEmpty ? "" : "; ") + context.words.slide.connectionsOf(count, links.count)
                }
                "."
            }
        }
    }

    /// The notice that lists the components of the slide that the deployment does not have.
    var absenceNotice: HTMLNode? {
        guard let deployment = context.index.deployment, let absence = context.index.absence(of: slide.id),
            !absence.components.isEmpty
        else { return nil }
        let absent = Set(absence.components.map(\.id))
        let machines = absence.components.filter { !($0.parent.map(absent.contains) ?? false) }
        return element("div", .class("notice"), .role("note")) {
            element("p") {
                element("strong") { context.words.slide.notInstalledAt(deployment.name) }
                machines.map(\.title).joined(separator: ", ")
                context.words.slide.notInstalledNotice
            }
        }
    }

    /// Each diagram with its legend, and with its title if there are several.
    func diagrams(level: Int) -> [HTMLNode] {
        drawings.map { drawing in
            let diagram = drawing.diagram
            let label = context.words.slide.diagram(diagram.title ?? slide.title)
            return element(diagram.title == nil ? "div" : "section", .class("drawing")) {
                if let title = diagram.title {
                    element(
                        .heading(level + max(0, drawing.depth - 1)),
                        context.medium == .screen ? .id("drawing:\(diagram.id)") : nil
                    ) { title }
                }
                DiagramFigure(
                    context: context, anchors: anchors, blocked: blocked, label: label, drawing: drawing,
                    parts: drawings.filter(drawing.holds)
                ).nodes
            }
        }
    }

    func connections(level: Int) -> HTMLNode? {
        let diagrams = drawings.compactMap(\.whole).filter { !$0.links.isEmpty }
        guard !diagrams.isEmpty else { return nil }
        return element("section", .class("connections")) {
            element(.heading(level), context.medium == .screen ? .id("connections:") : nil) {
                context.words.slide.connections
            }
            for diagram in diagrams {
                ConnectionTable(
                    context: context, anchors: anchors, slide: slide, diagram: diagram, blocked: blocked
                ).node
            }
        }
    }

    /// What can be blocked together; `nil` on paper, and where it is what each stops by itself.
    var combinations: HTMLNode? {
        blocked.flatMap { BlockCombinations(slide, $0, context.catalog, context.words.blocked).node }
    }

    /// - Parameters:
    ///   - parentLevel: the level of the slide's own heading.
    ///   - table: placed after the happy paths, which belong to the diagrams, and without one after the content before the
    ///     first heading.
    func body(parentLevel: Int, interposing table: HTMLNode? = nil) -> [HTMLNode] {
        var renderer = ProseRenderer(
            context: context, anchors: anchors, gone: context.index.gonePaths(of: slide.id), parentLevel: parentLevel)
        let opening = slide.body.prefix { $0.heading == nil }.count
        let place = slide.body.lastIndex { $0.role == .happyPath }.map { $0 + 1 } ?? opening
        var nodes: [HTMLNode] = []
        for section in slide.body[..<place] { nodes.append(renderer.section(section)) }
        if let table { nodes.append(table) }
        for section in slide.body[place...] { nodes.append(renderer.section(section)) }
        return nodes
    }

    func sources(level: Int) -> HTMLNode? {
        guard !slide.sources.isEmpty else { return nil }
        return element("section", .class("sources")) {
            element(.heading(level), context.medium == .screen ? .id("sources:") : nil) { context.words.slide.sources }
            // In print, the first sheet has it.
            if context.medium == .screen { EvidenceKey(catalog: context.catalog, words: context.words.slide).node }
            SourceList(sources: slide.sources, words: context.words.slide).node
        }
    }
}
