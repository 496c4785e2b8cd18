import Model

/// What becomes of the steps of one slide when links of it are cut. What the steps travel is found once, for as many cuts as
/// are asked for.
struct StepAnalysis {
    /// How far a step is cut off by links of its own.
    private enum Extent: Equatable {
        case none
        case inCases([BlockedCondition])
        case whole
    }

    /// A link that a step travels.
    private struct TravelledLink: Hashable {
        /// Its position in the diagram.
        var position: Int
        var isConditional: Bool
    }

    /// The way of a step through the diagrams.
    private struct Travel {
        /// The links that it travels, for each diagram.
        var links: [[TravelledLink]]
        /// The diagrams that draw it each in its own way; empty if there are no two such.
        var ways: [Int] = []
        /// The diagrams that are not among those that draw it differently.
        var others: [Int] = []
    }

    private let diagrams: [Diagram]
    private let happyPaths: [HappyPath]
    /// For each happy path, of each of its steps.
    private let travels: [[Travel]]
    /// Whether a link takes the place of others at all.
    private let hasReplacements: Bool

    init(_ slide: Slide, _ happyPaths: [HappyPath]) {
        let diagrams = slide.diagrams
        self.diagrams = diagrams
        self.happyPaths = happyPaths
        hasReplacements = diagrams.contains { $0.links.contains { !$0.terms.replaces.isEmpty } }
        let links = diagrams.map(Self.links)
        travels = happyPaths.map { path in
            path.steps.map { step in
                var travel = Travel(links: links.map { Self.links(travelledBy: step, $0) })
                let shared = Self.shared(by: step, travel.links, diagrams)
                guard !shared.isEmpty else { return travel }
                travel.ways = Self.ways(shared, of: path, diagrams)
                travel.others = diagrams.indices.filter { !shared.contains($0) }
                return travel
            }
        }
    }

    /// A diagram's links by the letters on them.
    private static func links(_ diagram: Diagram) -> [Path: [TravelledLink]] {
        var links: [Path: [TravelledLink]] = [:]
        for (position, link) in diagram.links.enumerated() {
            let travelled = TravelledLink(position: position, isConditional: link.terms.condition != nil)
            for path in link.paths { links[path, default: []].append(travelled) }
        }
        return links
    }

    /// The links that a step travels in a diagram, in order.
    private static func links(travelledBy step: Step, _ links: [Path: [TravelledLink]]) -> [TravelledLink] {
        guard step.paths.count != 1 else { return links[step.paths[0]] ?? [] }
        return Set(step.paths.flatMap { links[$0] ?? [] }).sorted { $0.position < $1.position }
    }

    /// - Parameter links: those that are cut.
    func courses(cut links: [CutLink]) -> [BlockedEffect.Course] {
        var cuts: [[Int: CutLink]] = Array(repeating: [:], count: diagrams.count)
        for link in links { cuts[link.place.diagram][link.place.link] = link }
        return happyPaths.indices.map { path in
            BlockedEffect.Course(happyPath: happyPaths[path], steps: consequences(path, cuts))
        }
    }

    private func consequences(_ path: Int, _ cuts: [[Int: CutLink]]) -> [BlockedEffect.StepEffect] {
        let steps = happyPaths[path].steps
        let isTouched = travels[path].contains { travel in
            zip(travel.links, cuts).contains { links, cuts in links.contains { cuts[$0.position] != nil } }
        }
        guard isTouched else { return steps.map { BlockedEffect.StepEffect(step: $0, consequence: .happens) } }
        var cut: Int?
        var doubtful: Int?
        return steps.indices.map { index in
            let extent = extent(of: travels[path][index], cuts)
            let consequence: BlockedEffect.Consequence
            if let before = cut, extent != .whole, standsIn(steps[index], for: steps[before]) {
                (cut, doubtful) = (nil, extent == .none ? nil : index)
                consequence = .standsIn(for: steps[before].number)
            } else if let before = cut {
                consequence = .depends(on: steps[before].number)
            } else if extent == .whole {
                cut = index
                consequence = .cut
            } else if case .inCases(let conditions) = extent {
                doubtful = doubtful ?? index
                consequence = .mayFail(conditions)
            } else if let before = doubtful, standsIn(steps[index], for: steps[before]) {
                doubtful = nil
                consequence = .standsIn(for: steps[before].number)
            } else {
                consequence = doubtful.map { .mayDepend(on: steps[$0].number) } ?? .happens
            }
            return BlockedEffect.StepEffect(step: steps[index], consequence: consequence)
        }
    }

    private func standsIn(_ step: Step, for other: Step) -> Bool {
        guard hasReplacements else { return false }
        return diagrams.contains { diagram in
            diagram.links.contains {
                step.travels(anyOf: $0.paths) && other.travels(anyOf: $0.terms.replaces)
            }
        }
    }

    private func extent(of travel: Travel, _ cuts: [[Int: CutLink]]) -> Extent {
        guard !travel.ways.isEmpty else { return extent(of: travel, among: diagrams.indices, cuts) }
        let extents = travel.ways.map { way in (way, extent(of: travel, among: [way] + travel.others, cuts)) }
        if extents.allSatisfy({ $0.1 == .whole }) { return .whole }
        let conditions = extents.flatMap { way, extent -> [BlockedCondition] in
            switch extent {
            case .none: []
            case .whole: [.asIn(diagrams[way].title ?? diagrams[way].id.text)]
            case .inCases(let conditions): conditions
            }
        }
        return conditions.isEmpty ? .none : .inCases(conditions.unique())
    }

    /// The diagrams of which several draw one of the step's paths, each in its own way.
    private static func shared(by step: Step, _ links: [[TravelledLink]], _ diagrams: [Diagram]) -> Set<Int> {
        guard links.count(where: { !$0.isEmpty }) > 1 else { return [] }
        var shared: Set<Int> = []
        for letter in step.paths {
            let drawing = diagrams.indices.filter { diagram in
                links[diagram].contains { diagrams[diagram].links[$0.position].paths.contains(letter) }
            }
            if drawing.count > 1 { shared.formUnion(drawing) }
        }
        return shared
    }

    /// Of diagrams that draw a step differently, those that draw every path of the happy path, if there are any.
    private static func ways(_ shared: Set<Int>, of path: HappyPath, _ diagrams: [Diagram]) -> [Int] {
        let ways = shared.sorted()
        let letters = path.steps.reduce(into: Set<Path>()) { $0.formUnion($1.paths) }
        let whole = ways.filter { letters.isSubset(of: diagrams[$0].links.flatMap(\.paths)) }
        return whole.isEmpty ? ways : whole
    }

    private func extent(
        of travel: Travel, among chosen: some Collection<Int>, _ cuts: [[Int: CutLink]]
    ) -> Extent {
        guard chosen.contains(where: { !cuts[$0].isEmpty && !travel.links[$0].isEmpty }) else { return .none }
        let all = chosen.flatMap { diagram in travel.links[diagram].map { ($0, cut: cuts[diagram][$0.position]) } }
        let cut = all.compactMap(\.cut)
        guard !cut.isEmpty else { return .none }
        let needed = all.filter { !$0.0.isConditional }
        if needed.contains(where: { $0.cut?.conditions.isEmpty ?? false }) { return .whole }
        if needed.isEmpty, all.allSatisfy({ $0.cut?.conditions.isEmpty ?? false }) { return .whole }
        let conditions = cut.flatMap { cut in (cut.link.terms.condition.map { [.stated($0)] } ?? []) + cut.conditions }
        return .inCases(conditions.unique())
    }
}
