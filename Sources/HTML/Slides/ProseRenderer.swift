import Model

/// Renders resolved prose as nodes. One renderer writes one slide from beginning to end, because the first step of a
/// path gets the path's id, and because headings must not skip a level.
struct ProseRenderer {
    let context: PageContext
    let anchors: SlideAnchors
    private let stepPaths: StepPaths
    /// The level on this page of a second-level heading of the content.
    private let baseLevel: Int
    /// The level of the previous heading.
    private var level: Int
    private var paths: Set<Path> = []
    /// The happy path that is being written, and the number of its steps that have been written.
    private var happyPath: (anchor: String, steps: Int)?

    /// - Parameters:
    ///   - gone: the paths of the slide that a deployment does not have.
    ///   - parentLevel: the level of the heading above the prose.
    init(context: PageContext, anchors: SlideAnchors, gone: Set<Path> = [], parentLevel: Int) {
        self.context = context
        stepPaths = StepPaths(gone: gone)
        self.anchors = anchors
        baseLevel = parentLevel + 1
        level = parentLevel
    }

    /// A part of a slide's body under its heading.
    mutating func section(_ section: BodySection) -> HTMLNode {
        element(section.heading == nil ? "div" : "section", .class(Self.name(of: section.role))) {
            if let heading = section.heading {
                self.heading(wanted: baseLevel, anchor: section.anchor, heading)
            }
            content(of: section)
        }
    }

    private mutating func content(of section: BodySection) -> [HTMLNode] {
        guard section.role == .happyPath else { return blocks(section.blocks) }
        var nodes: [HTMLNode] = []
        happyPath = (section.anchor, 0)
        for block in section.blocks {
            if case .list(let list) = block, list.start != nil {
                nodes.append(self.list(list, inSteps: true, isNested: false))
            } else {
                nodes.append(inside { $0.block(block, inSteps: true) })
            }
        }
        happyPath = nil
        return nodes
    }

    mutating func blocks(_ blocks: [Block], inSteps: Bool = false) -> [HTMLNode] {
        var nodes: [HTMLNode] = []
        for block in blocks { nodes.append(self.block(block, inSteps: inSteps)) }
        return nodes
    }

    private mutating func block(_ block: Block, inSteps: Bool) -> HTMLNode {
        switch block {
        case .heading(let level, let anchor, let text):
            return heading(wanted: baseLevel + level - 2, anchor: anchor, text)
        case .paragraph(let text): return element("p") { inlines(text) }
        case .list(let list): return self.list(list, inSteps: inSteps, isNested: false)
        case .code(_, let text): return element("pre") { element("code") { text } }
        case .quote(let blocks): return element("blockquote") { self.blocks(blocks, inSteps: inSteps) }
        case .table(let header, let rows): return table(header: header, rows: rows)
        case .rule: return element("hr")
        }
    }

    private mutating func heading(wanted: Int, anchor: String, _ text: [Inline]) -> HTMLNode {
        level = min(wanted, level + 1, 6)
        return element(.heading(level), anchors.heading(anchor).map(HTMLAttribute.id)) { inlines(text) }
    }

    private func table(header: [[Inline]], rows: [[[Inline]]]) -> HTMLNode {
        ScrollingTable(label: context.words.slide.table) {
            element("table") {
                element("thead") {
                    element("tr") {
                        for cell in header { element("th", HTMLAttribute("scope", "col")) { inlines(cell) } }
                    }
                }
                element("tbody") {
                    for row in rows {
                        element("tr") { for cell in row { element("td") { inlines(cell) } } }
                    }
                }
            }
        }.node
    }

    private static func name(of role: BodySection.Role) -> String {
        switch role {
        case .happyPath: "happy-path"
        case .notes: "notes"
        case .text: "prose"
        }
    }
}

// MARK: - Lists and steps

extension ProseRenderer {
    private mutating func list(_ list: Block.List, inSteps: Bool, isNested: Bool) -> HTMLNode {
        let isSteps = inSteps && !isNested && list.start != nil
        let start = list.start.flatMap { $0 == 1 ? nil : HTMLAttribute("start", "\($0)") }
        return element(list.start == nil ? "ul" : "ol", isSteps ? .class("steps") : nil, start) {
            for item in list.items {
                self.item(item, isTight: list.isTight, inSteps: inSteps, step: isSteps ? nextStep() : nil)
            }
        }
    }

    private mutating func nextStep() -> (happyPath: String, place: Int)? {
        happyPath?.steps += 1
        return happyPath.map { ($0.anchor, $0.steps) }
    }

    /// Writes the content of a block, in which lists are not the happy path's own steps.
    private mutating func inside<Made>(_ write: (inout ProseRenderer) -> Made) -> Made {
        let counted = happyPath
        happyPath = nil
        defer { happyPath = counted }
        return write(&self)
    }

    private mutating func item(
        _ item: Block.Item, isTight: Bool, inSteps: Bool, step: (happyPath: String, place: Int)?
    ) -> HTMLNode {
        let travelled = stepPaths.paths(of: item)
        let isAbsent = stepPaths.isAbsent(item)
        let new = inSteps ? travelled.filter { paths.insert($0).inserted } : []
        let letters = travelled.isEmpty ? nil : travelled.map(\.letter).joined(separator: " ")
        return element(
            "li",
            (new.first.flatMap(anchors.explanation) ?? step.flatMap { anchors.step($0.place, of: $0.happyPath) })
                .map(HTMLAttribute.id),
            letters.map { HTMLAttribute("data-paths", $0) },
            step.map { HTMLAttribute("data-step", "\($0.happyPath):\($0.place)") },
            isAbsent ? .class("absent") : nil
        ) {
            step.flatMap { anchors.stepAddress($0.place, of: $0.happyPath) }.map {
                element("span", .class("anchor"), .id($0), letters.map { HTMLAttribute("data-lights", $0) })
            }
            let badges = isAbsent ? [absenceMark, .text(" ")] : badges(travelled, new: new)
            if case .paragraph(let text)? = item.blocks.first {
                if isTight { badges + inlines(text) } else { element("p") { badges + inlines(text) } }
                for block in item.blocks.dropFirst() { part(block, inSteps: inSteps) }
            } else {
                badges
                for block in item.blocks { part(block, inSteps: inSteps) }
            }
        }
    }

    private func badges(_ paths: [Path], new: [Path]) -> [HTMLNode] {
        paths.isEmpty ? [] : [stepBadges(paths, new: new), .text(" ")]
    }

    /// The mark before a step that needs something that a deployment does not have.
    private var absenceMark: HTMLNode {
        element("strong", .class("absence")) { context.words.slide.notInstalled }
    }

    /// A block inside an item, where a list is no longer the list of steps.
    private mutating func part(_ block: Block, inSteps: Bool) -> HTMLNode {
        inside { renderer in
            guard case .list(let list) = block else { return renderer.block(block, inSteps: inSteps) }
            return renderer.list(list, inSteps: inSteps, isNested: true)
        }
    }

    /// The step itself has the id of the first path that it is the first to travel; the letters have the ids of others.
    private func stepBadges(_ paths: [Path], new: [Path]) -> HTMLNode {
        if context.medium == .fragment { return element("strong") { paths.map { "(\($0))" }.joined() } }
        return element("span", .class("paths")) {
            for (index, path) in paths.enumerated() {
                let isFirst = paths.firstIndex(of: path) == index
                let id = isFirst && new.dropFirst().contains(path) ? anchors.explanation(of: path) : nil
                PathBadge(
                    anchors: anchors, path: path, target: anchors.drawing(of: path), id: id,
                    label: context.words.slide.pathInDiagram(path.letter)
                ).node
            }
        }
    }
}

// MARK: - Inlines

extension ProseRenderer {
    func inlines(_ inlines: [Inline]) -> [HTMLNode] { inlines.map(inline) }

    private func inline(_ inline: Inline) -> HTMLNode {
        switch inline {
        case .text(let text): .text(text)
        case .code(let text): element("code") { text }
        case .emphasis(let inner): element("em") { inlines(inner) }
        case .strong(let inner): element("strong") { inlines(inner) }
        case .strikethrough(let inner): element("del") { inlines(inner) }
        case .path(let path) where stepPaths.gone.contains(path) || context.medium == .fragment: .text("(\(path))")
        case .path(let path):
            PathBadge(
                anchors: anchors, path: path, target: anchors.explanation(of: path),
                label: context.words.slide.pathNamed(path.letter)
            ).node
        case .port(let port):
            element("span", .class("port")) {
                context.reference(context.link(to: port)) { context.numberText(of: port) }
            }
        case .setting(let setting, let spelling):
            element("code") { context.reference(context.link(to: setting)) { spelling } }
        case .link(let target, let inner):
            link(context.address(of: target), inner)
        case .softBreak: .text("\n")
        case .lineBreak: element("br")
        }
    }

    private func link(_ address: String?, _ inner: [Inline]) -> HTMLNode {
        element(address == nil ? "span" : "a", address.map(HTMLAttribute.href)) { inlines(inner) }
    }
}
