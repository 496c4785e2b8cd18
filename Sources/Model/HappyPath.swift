/// The steps of a flow from its beginning to its end: what stands under one heading of a slide.
package struct HappyPath: Sendable, Hashable {
    /// Of the section that holds it.
    package var anchor: String
    /// The words of its heading.
    package var title: String
    /// In the order in which they happen.
    package var steps: [Step]

    package init(anchor: String, title: String, steps: [Step]) {
        self.anchor = anchor
        self.title = title
        self.steps = steps
    }
}

/// A step of a happy path, as a diagram shows it.
package struct Step: Sendable, Hashable {
    /// As the list counts it.
    package var number: Int
    /// The paths that it and what it holds travel.
    package var paths: Set<Path>
    /// Its first paragraph.
    package var text: String

    package init(number: Int, paths: Set<Path>, text: String) {
        self.number = number
        self.paths = paths
        self.text = text
    }
}

extension Slide {
    /// In reading order; those without steps are left out.
    package var happyPaths: [HappyPath] {
        body.filter { $0.role == .happyPath }.compactMap { section in
            let steps = section.steps
            guard !steps.isEmpty else { return nil }
            return HappyPath(anchor: section.anchor, title: section.heading?.plainText ?? "", steps: steps)
        }
    }

    /// The steps that a diagram of the slide shows, in reading order: those that travel one of its paths, and those that
    /// travel none if they stand in a happy path with such a one, or the slide has no other diagram.
    package func steps(of diagram: Diagram) -> [Step] {
        let shown = Set(diagram.links.flatMap(\.paths))
        return body.filter { $0.role == .happyPath }.flatMap { section in
            let steps = section.steps
            let isAbout = diagrams.count == 1 || steps.contains { !$0.paths.isDisjoint(with: shown) }
            return steps.filter { $0.paths.isEmpty ? isAbout : !$0.paths.isDisjoint(with: shown) }
        }
    }
}

extension BodySection {
    fileprivate var steps: [Step] {
        blocks.flatMap { block -> [Step] in
            guard case .list(let list) = block, let start = list.start else { return [] }
            return list.items.enumerated().map { index, item in
                Step(number: start + index, paths: item.allPaths, text: item.firstParagraph)
            }
        }
    }
}

extension Block.Item {
    fileprivate var allPaths: Set<Path> { Set(paths).union(blocks.flatMap(\.paths)) }

    fileprivate var firstParagraph: String {
        for case .paragraph(let inlines) in blocks { return inlines.plainText }
        return ""
    }
}

extension Block {
    /// Of the steps in it.
    fileprivate var paths: Set<Path> {
        switch self {
        case .list(let list): Set(list.items.flatMap(\.allPaths))
        case .quote(let blocks): Set(blocks.flatMap(\.paths))
        case .heading, .paragraph, .code, .table, .rule: []
        }
    }
}

extension [Inline] {
    /// What a reader reads, without its form.
    package var plainText: String {
        map { inline in
            switch inline {
            case .text(let text), .code(let text), .setting(_, let text): text
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner):
                inner.plainText
            case .path(let path): "(\(path))"
            case .port(let port): port.numberText
            case .softBreak, .lineBreak: " "
            }
        }.joined()
    }
}
