import Model

extension PlacementRequest {
    /// What the engine is asked for one arrangement of a sized tree.
    ///
    /// - Parameters:
    ///   - levels: units whose upper borders should be level.
    ///   - longEdges: whether edges may pass over columns.
    init(
        _ tree: BoxTree, zones: [Zone], links: [DrawnLink], arrangement: Arrangement,
        levels: [(unit: Int, other: Int)] = [], longEdges: Bool = false
    ) {
        let rank = Dictionary(uniqueKeysWithValues: arrangement.order.enumerated().map { ($0.element, $0.offset) })
        let levelled = levels.flatMap { [tree.units[$0.unit].root, tree.units[$0.other].root] }
        let linked = Set(links.flatMap { [$0.source, $0.target] } + levelled)
        let cluster = Dictionary(uniqueKeysWithValues: zones.enumerated().map { ($0.element.id, $0.offset) })
        self.init(
            nodes: arrangement.order.map { unit in
                Node(
                    width: Int(tree.units[unit].frame.width), height: Int(tree.units[unit].frame.height),
                    bands: Self.bands(tree, unit: unit, linked: linked),
                    cluster: tree.units[unit].zone.flatMap { cluster[$0] }, column: arrangement.columns[unit])
            },
            clusterCount: zones.count,
            edges: Self.edges(
                tree, links: links, linked, arrangement: arrangement, rank: rank, longest: longEdges ? .max : 1)
                + Self.edges(levels, tree, arrangement, rank),
            columnCount: arrangement.columnCount, nodeSeparation: arrangement.nodeSeparation,
            columnSeparation: arrangement.columnSeparation)
    }

    /// One band for each linked box, as far as it is not covered by a box that it holds.
    private static func bands(_ tree: BoxTree, unit: Int, linked: Set<Int>) -> [Band] {
        let cuts = tree.members(unit).filter(linked.contains).map { box -> (top: Double, bottom: Double, box: Int) in
            let frame = tree.boxes[box].frame
            let firstChild = tree.boxes[box].children.map { tree.boxes[$0].frame.top }.min()
            return (frame.top, tree.boxes[box].titleBar?.bottom ?? firstChild ?? frame.bottom, box)
        }
        var bands: [Band] = []
        var y = 0.0
        for cut in cuts.sorted(by: { ($0.top, $0.box) < ($1.top, $1.box) }) where cut.top >= y {
            if cut.top > y { bands.append(Band(height: Int(cut.top - y), port: nil)) }
            bands.append(Band(height: Int(cut.bottom - max(cut.top, y)), port: cut.box))
            y = cut.bottom
        }
        let height = tree.units[unit].frame.height
        if y < height { bands.append(Band(height: Int(height - y), port: nil)) }
        return bands
    }

    /// The band to which a line of each box is tied: its own, or that of the box beside it which takes up its height. An
    /// edge to a port that does not exist makes Graphviz end the process.
    private static func ports(_ tree: BoxTree, _ linked: Set<Int>) -> [Int] {
        var ports = Array(tree.boxes.indices)
        for unit in tree.units.indices {
            let kept = bands(tree, unit: unit, linked: linked).compactMap(\.port)
            for box in tree.members(unit) where linked.contains(box) && !kept.contains(box) {
                let middle = tree.boxes[box].frame.center.y
                let nearest = kept.min { a, b in
                    abs(tree.boxes[a].frame.center.y - middle) < abs(tree.boxes[b].frame.center.y - middle)
                }
                ports[box] = nearest ?? box
            }
        }
        return ports
    }

    /// Usually only between neighboring columns and within one. A longer edge would be led through the columns between by nodes of
    /// its own, which push the machines there apart; the router finds it a way round them.
    private static func edges(
        _ tree: BoxTree, links: [DrawnLink], _ linked: Set<Int>, arrangement: Arrangement, rank: [Int: Int],
        longest: Int
    ) -> [Edge] {
        let port = ports(tree, linked)
        var edges: [Edge] = []
        for link in links {
            let source = tree.boxes[link.source].unit
            let target = tree.boxes[link.target].unit
            guard source != target, let a = rank[source], let b = rank[target] else { continue }
            let step = arrangement.columns[target] - arrangement.columns[source]
            guard abs(step) <= longest else { continue }
            let isForward = step == 0 ? a < b : step > 0
            let weight = link.isNetwork ? 1 : 0
            let edge =
                isForward
                ? Edge(tail: a, tailPort: port[link.source], head: b, headPort: port[link.target], weight: weight)
                : Edge(tail: b, tailPort: port[link.target], head: a, headPort: port[link.source], weight: weight)
            if let same = edges.firstIndex(where: { $0.isParallel(to: edge) }) {
                edges[same].weight += weight
            } else {
                edges.append(edge)
            }
        }
        return edges
    }

    /// How many lines pull as much as the wish that two units are level.
    private static let levelWeight = 20

    /// Between the uppermost parts of units in neighboring columns.
    private static func edges(
        _ levels: [(unit: Int, other: Int)], _ tree: BoxTree, _ arrangement: Arrangement, _ rank: [Int: Int]
    ) -> [Edge] {
        levels.compactMap { unit, other in
            let step = arrangement.columns[other] - arrangement.columns[unit]
            guard abs(step) == 1, let a = rank[unit], let b = rank[other] else { return nil }
            let (root, otherRoot) = (tree.units[unit].root, tree.units[other].root)
            return step > 0
                ? Edge(tail: a, tailPort: root, head: b, headPort: otherRoot, weight: levelWeight)
                : Edge(tail: b, tailPort: otherRoot, head: a, headPort: root, weight: levelWeight)
        }
    }
}

extension PlacementRequest.Edge {
    fileprivate func isParallel(to edge: Self) -> Bool {
        (tail, tailPort, head, headPort) == (edge.tail, edge.tailPort, edge.head, edge.headPort)
    }
}
