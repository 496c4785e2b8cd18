import Model

/// The ways of folding a diagram, in the order in which they are tried.
struct FoldPlans {
    let diagram: ResolvedDiagram
    let grouping: MachineGrouping
    private let estimate: (ResolvedDiagram) -> PictureEstimate

    /// Groups of an overview without zones, at most.
    private static let mostGroups = 6
    /// Of what a picture can carry, what a group without its neighbours should take.
    private static let share = 0.5

    /// - Parameter estimate: of a picture of the diagram.
    init(_ diagram: ResolvedDiagram, estimate: @escaping (ResolvedDiagram) -> PictureEstimate) {
        self.diagram = diagram
        self.estimate = estimate
        // What surrounds a group is folded already.
        let closed = diagram.folded?.closed ?? []
        grouping = MachineGrouping(diagram, pool: Set(diagram.nodes.map(\.id)).subtracting(closed))
    }

    var canFold: Bool { grouping.machines.count > 1 }

    func folding(_ groups: [FoldedGroup]) -> DiagramFolding {
        DiagramFolding(diagram, groups: groups, grouping: grouping)
    }

    /// Whether groups that were decided before are of this diagram.
    func fits(_ groups: [FoldedGroup]) -> Bool {
        let known = Set(grouping.machines.map(\.node.id))
        let members = groups.flatMap(\.members)
        return members.allSatisfy(known.contains) && Set(members).count == members.count
            && groups.allSatisfy { !$0.members.isEmpty }
    }

    /// By the author's wish; empty where the diagram has nothing there.
    func groups(in zones: [Zone.ID]) -> [FoldedGroup] {
        let wanted = Set(zones.map(\.text))
        return (grouping.byZone() ?? []).filter { wanted.contains($0.id) }
    }

    /// Less is folded first. None where a picture has one machine alone.
    var automatic: [[FoldedGroup]] {
        guard canFold else { return [] }
        guard let zones = grouping.byZone() else {
            let fullness = estimate(diagram).fullness
            let count = min(max(2, Int((fullness / Self.share).rounded(.up))), Self.mostGroups)
            let largest = min(count, grouping.machines.count)
            return (2...max(2, largest)).reversed().map(grouping.byTraffic)
        }
        let several = zones.filter { $0.members.count > 1 }
        let largest = several.sorted { weight($0) > weight($1) }
        var plans: [[FoldedGroup]] = []
        for count in largest.indices.map({ $0 + 1 }) {
            let ids = Set(largest.prefix(count).map(\.id))
            let groups = several.filter { ids.contains($0.id) }
            if estimate(folding(groups).overview).isComfortable {
                plans.append(groups)
                break
            }
        }
        return (plans + [several, zones]).filter { !$0.isEmpty }.unique()
    }

    private func weight(_ group: FoldedGroup) -> Int {
        grouping.machines.filter { group.members.contains($0.node.id) }.reduce(0) { $0 + $1.weight }
    }
}
