import Model

/// What becomes of the steps of one slide when links of it are cut.
struct StepAnalysis {
    private struct Place: Hashable {
        var diagram: Diagram.ID
        var link: Link.ID
    }

    /// How far a step is cut off by links of its own.
    private enum Extent: Equatable {
        case none
        case inCases([String])
        case whole
    }

    private let diagrams: [Diagram]
    private let cuts: [Place: CutLink]

    init(_ slide: Slide, _ links: [CutLink]) {
        diagrams = slide.diagrams
        cuts = Dictionary(links.map { (Place(diagram: $0.diagram, link: $0.link.id), $0) }) { first, _ in first }
    }

    func consequences(of path: HappyPath) -> [BlockedEffect.StepEffect] {
        var cut: Step?
        var doubtful: Step?
        return path.steps.map { step in
            let extent = extent(of: step, in: path)
            let consequence: BlockedEffect.Consequence
            if let before = cut, extent != .whole, standsIn(step, for: before) {
                (cut, doubtful) = (nil, extent == .none ? nil : step)
                consequence = .standsIn(for: before.number)
            } else if let before = cut {
                consequence = .depends(on: before.number)
            } else if extent == .whole {
                cut = step
                consequence = .cut
            } else if case .inCases(let conditions) = extent {
                doubtful = doubtful ?? step
                consequence = .mayFail(conditions)
            } else if let before = doubtful, standsIn(step, for: before) {
                doubtful = nil
                consequence = .standsIn(for: before.number)
            } else {
                consequence = doubtful.map { .mayDepend(on: $0.number) } ?? .happens
            }
            return BlockedEffect.StepEffect(step: step, consequence: consequence)
        }
    }

    private func standsIn(_ step: Step, for other: Step) -> Bool {
        diagrams.flatMap(\.links).contains {
            !step.paths.isDisjoint(with: $0.paths) && !other.paths.isDisjoint(with: $0.terms.replaces)
        }
    }

    private func extent(of step: Step, in path: HappyPath) -> Extent {
        let drawing = { (letter: Path) in diagrams.filter { $0.links.contains { $0.paths.contains(letter) } } }
        let shared = Set(step.paths.map(drawing).filter { $0.count > 1 }.flatMap { $0.map(\.id) })
        guard !shared.isEmpty else { return extent(of: step, among: diagrams) }
        let others = diagrams.filter { !shared.contains($0.id) }
        let extents = ways(shared, in: path).map { way in (way, extent(of: step, among: [way] + others)) }
        if extents.allSatisfy({ $0.1 == .whole }) { return .whole }
        let conditions = extents.flatMap { way, extent -> [String] in
            switch extent {
            case .none: []
            case .whole: ["as in ‘\(way.title ?? way.id.text)’"]
            case .inCases(let conditions): conditions
            }
        }
        return conditions.isEmpty ? .none : .inCases(conditions.unique())
    }

    /// Of diagrams that draw a step differently, those that draw every path of the happy path, if there are any.
    private func ways(_ shared: Set<Diagram.ID>, in path: HappyPath) -> [Diagram] {
        let ways = diagrams.filter { shared.contains($0.id) }
        let letters = path.steps.reduce(into: Set<Path>()) { $0.formUnion($1.paths) }
        let whole = ways.filter { letters.isSubset(of: $0.links.flatMap(\.paths)) }
        return whole.isEmpty ? ways : whole
    }

    private func extent(of step: Step, among diagrams: [Diagram]) -> Extent {
        let all = diagrams.flatMap { diagram in
            diagram.links.filter { !step.paths.isDisjoint(with: $0.paths) }
                .map { ($0, cuts[Place(diagram: diagram.id, link: $0.id)]) }
        }
        let cut = all.compactMap(\.1)
        let needed = all.filter { $0.0.terms.condition == nil }
        if needed.contains(where: { $0.1?.conditions.isEmpty ?? false }) { return .whole }
        if needed.isEmpty, !all.isEmpty, all.allSatisfy({ $0.1?.conditions.isEmpty ?? false }) { return .whole }
        let conditions = cut.flatMap { cut in (cut.link.terms.condition.map { [$0] } ?? []) + cut.conditions }
        return cut.isEmpty ? .none : .inCases(conditions.unique())
    }
}
