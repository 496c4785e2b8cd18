/// What goes into the placement of one diagram: machines of fixed size, the zones that hold them, columns, and which
/// machine is joined to which. It holds no text of the user's; nodes and clusters are known by their index.
package struct PlacementRequest: Sendable, Hashable {
    package struct Node: Sendable, Hashable {
        /// Whole points.
        package var width: Int
        package var height: Int
        /// Bands from top to bottom that fill the height. A band with a port is where an edge may attach.
        package var bands: [Band]
        package var cluster: Int?
        /// Counted from 0 at the left.
        package var column: Int

        package init(width: Int, height: Int, bands: [Band], cluster: Int?, column: Int) {
            self.width = width
            self.height = height
            self.bands = bands
            self.cluster = cluster
            self.column = column
        }
    }

    package struct Band: Sendable, Hashable {
        package var height: Int
        package var port: Int?

        package init(height: Int, port: Int?) {
            self.height = height
            self.port = port
        }
    }

    /// Runs from the node in the lower column to the one in the higher; within a column from the upper to the lower.
    package struct Edge: Sendable, Hashable {
        package var tail: Int
        package var tailPort: Int
        package var head: Int
        package var headPort: Int
        package var weight: Int

        package init(tail: Int, tailPort: Int, head: Int, headPort: Int, weight: Int) {
            self.tail = tail
            self.tailPort = tailPort
            self.head = head
            self.headPort = headPort
            self.weight = weight
        }
    }

    /// In the order in which they stand from top to bottom in their column; those of one cluster follow each other there.
    package var nodes: [Node]
    package var clusterCount: Int
    package var edges: [Edge]
    /// 0 leaves the columns and the order in them to the engine, which then ranks the nodes by the edges; the nodes' columns
    /// are of no account.
    package var columnCount: Int
    /// Points between two nodes of one column, and between two columns.
    package var nodeSeparation: Int
    package var columnSeparation: Int

    package init(
        nodes: [Node], clusterCount: Int, edges: [Edge], columnCount: Int, nodeSeparation: Int, columnSeparation: Int
    ) {
        self.nodes = nodes
        self.clusterCount = clusterCount
        self.edges = edges
        self.columnCount = columnCount
        self.nodeSeparation = nodeSeparation
        self.columnSeparation = columnSeparation
    }
}

extension PlacementRequest {
    /// Each node with the next in its column, column by column.
    package var neighbors: [(upper: Int, lower: Int)] {
        (0..<columnCount).flatMap { column in
            let members = nodes.indices.filter { nodes[$0].column == column }
            return zip(members, members.dropFirst()).map { (upper: $0, lower: $1) }
        }
    }
}

/// The centre of each node of a request, in its order; points, y down.
package struct Placement: Sendable, Hashable {
    package var centers: [Point]
    package init(centers: [Point]) { self.centers = centers }

    /// Whether it says of every node of a request where it stands.
    package func isComplete(for request: PlacementRequest) -> Bool {
        centers.count == request.nodes.count && centers.allSatisfy { $0.x.isFinite && $0.y.isFinite }
    }
}
