import Editions
import Model

/// A slide in print: each picture with its legend and the steps that it shows, then connections, notes and sources.
struct PaperSheet {
    let context: PageContext
    let slide: Slide
    let drawings: [SlideDrawing]
    let section: Section?

    private var level: Int { section == nil ? 2 : 3 }

    /// Whether the first picture and its steps need two pages.
    var isSpread: Bool {
        guard let first = drawings.first else { return false }
        let parts = SlideParts(context: context, slide: slide, drawings: drawings)
        let order = happyPaths
        let steps = parts.body(parentLevel: level).enumerated().filter { order[$0.offset] == 0 }.map(\.element)
        let notices = [parts.absenceNotice, parts.reconstructedNotice].compactMap { $0 }
        return !PaperSize(first, isFirst: true, summary: slide.summary, notices: notices, steps: steps).holdsSteps
    }

    var node: HTMLNode {
        let parts = SlideParts(context: context, slide: slide, drawings: drawings)
        let bodies = zip(slide.body, parts.body(parentLevel: level)).map { (section: $0, node: $1) }
        let figures = parts.diagrams(level: level + 1)
        let order = happyPaths
        let notices = [parts.absenceNotice, parts.reconstructedNotice].compactMap { $0 }
        return element("section", .class("sheet")) {
            element("header", .class("page-header")) {
                element("p", .class("kind")) {
                    [section?.title, slide.kind.rules.name].compactMap { $0 }.joined(separator: " · ")
                }
                element(.heading(level), .id(context.ownID(of: slide.id))) { slide.title }
                parts.summary
            }
            notices
            for (place, figure) in figures.enumerated() {
                let steps = bodies.enumerated().filter { order[$0.offset] == place }.map(\.element.node)
                let size = PaperSize(
                    drawings[place], isFirst: place == 0, summary: slide.summary, notices: notices, steps: steps)
                element("div", .class("picture \(size.name)")) { figure }
                if !steps.isEmpty { element("div", .class("words")) { steps } }
            }
            let rest = bodies.enumerated().filter { order[$0.offset] == nil }.map(\.element.node)
            if !rest.isEmpty { element("div", .class("words")) { rest } }
            parts.connections(level: level + 1)
            if let sources = parts.sources(level: level + 1) { element("div", .class("words")) { sources } }
        }
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
