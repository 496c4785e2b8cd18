import Model

/// The paths that the steps of a slide travel, and the ids of the steps.
struct StepPaths {
    /// The paths that a deployment does not have.
    let gone: Set<Path>

    /// The ids of the steps, each after the anchor of its happy path and its position in it.
    func steps(of slide: Slide, scope: String) -> [(place: String, id: String)] {
        var steps: [(place: String, id: String)] = []
        var seen: Set<Path> = []
        for section in slide.body where section.role == .happyPath {
            var place = 0
            for block in section.blocks {
                if case .list(let list) = block, list.start != nil {
                    for item in list.items {
                        place += 1
                        let own = paths(of: item)
                        let first = own.first { !seen.contains($0) }
                        seen.formUnion(own + paths(in: item.blocks))
                        let key = "\(section.anchor):\(place)"
                        steps.append((key, scope + (first.map { "path-\($0)" } ?? "step:\(key)")))
                    }
                } else {
                    seen.formUnion(paths(in: [block]))
                }
            }
        }
        return steps
    }

    /// The paths that some step of the slide travels.
    func stepped(on slide: Slide) -> Set<Path> {
        Set(slide.body.lazy.filter { $0.role == .happyPath }.flatMap { paths(in: $0.blocks) })
    }

    /// The paths that an item itself travels.
    func paths(of item: Block.Item) -> [Path] {
        gone.isEmpty ? item.paths : item.paths.filter { !gone.contains($0) }
    }

    /// Whether all paths that the item travels are missing from the deployment.
    func isAbsent(_ item: Block.Item) -> Bool { !item.paths.isEmpty && paths(of: item).isEmpty }

    /// In reading order; a path occurs as often as it is travelled.
    func paths(in blocks: [Block]) -> [Path] {
        blocks.flatMap { (block) -> [Path] in
            switch block {
            case .list(let list): list.items.flatMap { paths(of: $0) + paths(in: $0.blocks) }
            case .quote(let blocks): paths(in: blocks)
            case .heading, .paragraph, .code, .table, .rule: []
            }
        }
    }
}
