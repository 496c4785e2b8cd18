import Editions
import Model

/// A slide in print: each picture with its legend and the steps that it shows, then connections, notes and sources.
struct PaperSheet {
    let context: PageContext
    let slide: Slide
    let drawings: [SlideDrawing]
    let section: Section?
    /// Whether its text is smaller and has less space.
    var isTight = false

    private var level: Int { section == nil ? 2 : 3 }

    /// The parts of the slide, in order.
    private struct Content {
        var notices: [HTMLNode]
        /// Of each diagram.
        var figures: [HTMLNode]
        var steps: [[HTMLNode]]
        /// What belongs to no diagram.
        var rest: [HTMLNode]
        var connections: HTMLNode?
        var sources: HTMLNode?
    }

    /// Whether the first picture and its steps need two pages.
    var isSpread: Bool { drawings.isEmpty ? false : !size(of: 0, content).holdsSteps }

    var node: HTMLNode {
        let content = content
        return element("section", .class(isTight ? "sheet tight" : "sheet")) {
            element("header", .class("page-header")) {
                element("p", .class("kind")) {
                    [section?.title, slide.kind.title(context.words)].compactMap { $0 }.joined(separator: " · ")
                }
                element(.heading(level), .id(context.ownID(of: slide.id))) { slide.title }
                element("p", .class("summary")) { slide.summary }
            }
            content.notices
            for (place, figure) in content.figures.enumerated() {
                element("div", .class("picture \(size(of: place, content).name)")) { figure }
                words(content.steps[place])
            }
            words(content.rest)
            content.connections
            words(content.sources.map { [$0] } ?? [])
        }
    }

    private func words(_ nodes: [HTMLNode]) -> HTMLNode? {
        nodes.isEmpty ? nil : element("div", .class("words")) { nodes }
    }

    private var content: Content {
        let parts = SlideParts(context: context, slide: slide, drawings: drawings)
        let bodies = parts.body(parentLevel: level)
        let order = happyPaths
        let steps = drawings.indices.map { place in
            bodies.enumerated().filter { order[$0.offset] == place }.map(\.element)
        }
        return Content(
            notices: [parts.absenceNotice, parts.reconstructedNotice].compactMap { $0 },
            figures: parts.diagrams(level: level + 1), steps: steps,
            rest: bodies.enumerated().filter { order[$0.offset] == nil }.map(\.element),
            connections: parts.connections(level: level + 1), sources: parts.sources(level: level + 1))
    }

    /// So that the whole slide is on one page, if it can be, or else the picture and its steps.
    private func size(of place: Int, _ content: Content) -> PaperSize {
        let (steps, isFirst) = (content.steps[place], place == 0)
        let all = steps + content.rest + (content.sources.map { [$0] } ?? [])
        if drawings.count == 1 {
            let whole = PaperSize(
                drawings[place], isFirst: isFirst, summary: slide.summary, notices: content.notices, steps: all,
                rows: drawings[place].diagram.links.count)
            if whole.holdsSteps { return whole }
        }
        return PaperSize(
            drawings[place], isFirst: isFirst, summary: slide.summary, notices: content.notices, steps: steps)
    }

    /// The happy paths by their places in the body, each with the place of the first diagram that shows it.
    private var happyPaths: [Int: Int] {
        let letters = drawings.map { Set($0.diagram.links.flatMap(\.paths)) }
        let read = Dictionary(
            context.index.happyPaths(of: slide.id).map { ($0.anchor, $0) }, uniquingKeysWith: { first, _ in first })
        var places: [Int: Int] = [:]
        for (position, part) in slide.body.enumerated() where part.role == .happyPath && !drawings.isEmpty {
            let travelled = Set((read[part.anchor]?.steps ?? []).flatMap(\.paths))
            places[position] = letters.firstIndex { !$0.isDisjoint(with: travelled) } ?? 0
        }
        return places
    }
}
