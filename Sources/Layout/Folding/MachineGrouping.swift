import Model

/// Divides the machines of a diagram into groups: those of each zone, or where there is only one, those with the most links
/// among each other.
struct MachineGrouping {
    /// A top-level node that is not a seated person, with the nodes that go with it.
    struct Machine {
        var node: ResolvedNode
        /// Of it, of what it holds and of the people who sit at it.
        var ends: Set<Node.ID>
        /// A measure of its size.
        var weight: Int
    }

    let machines: [Machine]
    private let zones: [Zone]
    /// The number of links between each two machines, both ways.
    private let traffic: [[Int]]

    /// - Parameter pool: the top-level nodes that may be grouped.
    init(_ diagram: ResolvedDiagram, pool: Set<Node.ID>) {
        let seated = Dictionary(grouping: diagram.nodes.filter { $0.isSeated(in: diagram) }) { $0.at }
        let machines = diagram.nodes.filter { pool.contains($0.id) && !$0.isSeated(in: diagram) }.map { node in
            let people = seated[node.id] ?? []
            let boxes = ([node] + people).flatMap(\.subtree)
            return Machine(node: node, ends: Set(boxes.map(\.id)), weight: 1 + boxes.count)
        }
        var places: [Node.ID: Int] = [:]
        for (place, machine) in machines.enumerated() { for end in machine.ends { places[end] = place } }
        var traffic = Array(repeating: Array(repeating: 0, count: machines.count), count: machines.count)
        for link in diagram.links {
            guard let from = places[link.from], let to = places[link.to], from != to else { continue }
            traffic[from][to] += 1
            traffic[to][from] += 1
        }
        self.machines = machines
        self.traffic = traffic
        zones = diagram.zones
    }

    /// The groups of the zones, in their order, and of what is in none; `nil` where that divides nothing.
    func byZone() -> [FoldedGroup]? {
        let places = machines.indices
        let zoned = zones.map { zone in (zone.id.text, places.filter { machines[$0].node.zone == zone.id }) }
        let known = Set(zones.map(\.id))
        let rest = places.filter { place in !(machines[place].node.zone.map(known.contains) ?? false) }
        let groups = (zoned + [("", rest)]).filter { !$0.1.isEmpty }
        guard groups.count > 1 else { return nil }
        return named(groups.map { (id: $0.0.isEmpty ? nil : $0.0, members: $0.1) })
    }

    /// As many groups of about the same size, with few links between them: the smallest joins the one with which it has the
    /// most links for its size, until there are so many left.
    func byTraffic(_ count: Int) -> [FoldedGroup] {
        var groups = machines.indices.map { [$0] }
        func weight(_ group: [Int]) -> Int { group.reduce(0) { $0 + machines[$1].weight } }
        let limit = 3 * weight(Array(machines.indices)) / (2 * count)
        while groups.count > max(count, 1) {
            let weights = groups.map(weight)
            let smallest = groups.indices.min { (weights[$0], $0) < (weights[$1], $1) } ?? 0
            let others = groups.indices.filter { $0 != smallest }
            let fitting = others.filter { weights[$0] + weights[smallest] <= limit }
            let attraction = { (other: Int) in
                Double(groups[smallest].reduce(0) { sum, a in sum + groups[other].reduce(0) { $0 + traffic[a][$1] } })
                    / Double(weights[other])
            }
            let partner = (fitting.isEmpty ? others : fitting).max { a, b in
                let (pullA, pullB) = (attraction(a), attraction(b))
                return pullA != pullB ? pullA < pullB : (weights[b], b) < (weights[a], a)
            }
            guard let partner else { break }
            groups[min(smallest, partner)] = (groups[smallest] + groups[partner]).sorted()
            groups.remove(at: max(smallest, partner))
        }
        return named(groups.map { (id: nil, members: $0) })
    }

    /// With ids of their own: a group without one has that of its machine with the most links.
    private func named(_ groups: [(id: String?, members: [Int])]) -> [FoldedGroup] {
        var taken = Set(groups.compactMap(\.id))
        return groups.map { group in
            var id = group.id ?? ""
            if group.id == nil {
                let name = machines[principal(of: group.members)].node.id.text
                // The parts of a picture's id are joined by points.
                let plain = String(name.map { $0 == "." || $0 == "_" ? "-" : $0 })
                var count = 1
                id = plain
                while !taken.insert(id).inserted {
                    count += 1
                    id = "\(plain)-\(count)"
                }
            }
            return FoldedGroup(id: id, members: group.members.map { machines[$0].node.id })
        }
    }

    /// The machine with the most links; of equal ones the first.
    private func principal(of members: [Int]) -> Int {
        let degrees = members.map { traffic[$0].reduce(0, +) }
        let most = degrees.max() ?? 0
        return members[degrees.firstIndex(of: most) ?? 0]
    }

    /// The titles of a group's machines, that with the most links first.
    func titles(of group: FoldedGroup) -> [String] {
        let members = machines.indices.filter { group.members.contains(machines[$0].node.id) }
        let order = members.sorted { a, b in
            let (degreeA, degreeB) = (traffic[a].reduce(0, +), traffic[b].reduce(0, +))
            return degreeA != degreeB ? degreeA > degreeB : a < b
        }
        return order.map { machines[$0].node.title }
    }
}

extension ResolvedNode {
    /// Whether it is drawn beside a machine of the diagram.
    func isSeated(in diagram: ResolvedDiagram) -> Bool {
        guard kind == .person, let at, at != id else { return false }
        return diagram.nodes.contains { $0.id == at }
    }
}
