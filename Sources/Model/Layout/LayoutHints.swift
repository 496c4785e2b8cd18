/// Optional hints by which an author can pin parts of a layout.
package struct LayoutHints: Sendable, Hashable {
    /// The column of a top-level node, counted from 0 at the left.
    package var columns: [Node.ID: Int]
    /// Top-level nodes, each with the node above it in the same column.
    package var below: [Node.ID: Node.ID]
    /// Top-level nodes, each with the node in the column left of it.
    package var beside: [Node.ID: Node.ID]
    /// Top-level nodes, each with the node in another column beside which it stands, at the same height.
    package var level: [Node.ID: Node.ID]
    /// Top-level nodes that are drawn as one box with the only node that each holds, in the author's order.
    package var merged: [Node.ID]
    /// Whether what components hold stands in the author's order.
    package var keepsOrder: Bool
    /// Whether each connection has a line of its own, from one end to the other.
    package var keepsLinesApart: Bool
    package var fold: FoldHint

    package init(
        columns: [Node.ID: Int] = [:], below: [Node.ID: Node.ID] = [:], beside: [Node.ID: Node.ID] = [:],
        level: [Node.ID: Node.ID] = [:], merged: [Node.ID] = [], keepsOrder: Bool = false,
        keepsLinesApart: Bool = false, fold: FoldHint = .automatic
    ) {
        self.columns = columns
        self.below = below
        self.beside = beside
        self.level = level
        self.merged = merged
        self.keepsOrder = keepsOrder
        self.fold = fold
        self.keepsLinesApart = keepsLinesApart
    }

    /// A hint that a layout may be unable to follow.
    package enum Wish: Sendable, Hashable {
        case level(Node.ID, with: Node.ID)
        case merged(Node.ID)

        package var node: Node.ID {
            switch self {
            case .level(let node, _), .merged(let node): node
            }
        }
    }

    /// In an order that depends on nothing but the hints.
    package var wishes: [Wish] {
        level.sorted { $0.key < $1.key }.map { .level($0.key, with: $0.value) } + merged.map { .merged($0) }
    }
}
