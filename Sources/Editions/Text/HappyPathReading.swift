import Model

/// Finds the steps of a slide's happy paths.
struct HappyPathReading {
    /// The paths that a deployment does not have.
    let gone: Set<Path>
    let number: (Port.ID) -> String

    /// In reading order; happy paths without steps are omitted.
    func happyPaths(of slide: Slide) -> [HappyPath] {
        slide.body.filter { $0.role == .happyPath }.compactMap { section in
            let steps = steps(of: section)
            guard !steps.isEmpty else { return nil }
            return HappyPath(
                anchor: section.anchor, title: section.heading?.plainText(number: number) ?? "", steps: steps)
        }
    }

    private func steps(of section: BodySection) -> [Step] {
        section.blocks.flatMap { block -> [Step] in
            guard case .list(let list) = block, let start = list.start else { return [] }
            return list.items.enumerated().map { index, item in
                Step(
                    number: start + index, paths: Set(paths(of: item)).subtracting(gone), text: firstParagraph(of: item)
                )
            }
        }
    }

    private func paths(of item: Block.Item) -> [Path] { item.paths + item.blocks.flatMap(paths) }

    private func paths(of block: Block) -> [Path] {
        switch block {
        case .list(let list): list.items.flatMap(paths)
        case .quote(let blocks): blocks.flatMap(paths)
        case .heading, .paragraph, .code, .table, .rule: []
        }
    }

    private func firstParagraph(of item: Block.Item) -> String {
        for case .paragraph(let inlines) in item.blocks { return inlines.plainText(number: number) }
        return ""
    }
}
