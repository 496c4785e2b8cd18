/// Optional hints by which an author can pin parts of a layout.
package struct LayoutHints: Sendable, Hashable {
    /// The column of a top-level node, counted from 0 at the left.
    package var columns: [Node.ID: Int]
    /// Top-level nodes, each with the node above it in the same column.
    package var below: [Node.ID: Node.ID]
    /// Top-level nodes, each with the node in the column left of it.
    package var beside: [Node.ID: Node.ID]
    /// Whether what components hold stands in the author's order.
    package var keepsOrder: Bool
    /// Whether each connection has a line of its own, from one end to the other.
    package var keepsLinesApart: Bool
    package var fold: FoldHint

    package init(
        columns: [Node.ID: Int] = [:], below: [Node.ID: Node.ID] = [:], beside: [Node.ID: Node.ID] = [:],
        keepsOrder: Bool = false, keepsLinesApart: Bool = false, fold: FoldHint = .automatic
    ) {
        self.columns = columns
        self.below = below
        self.beside = beside
        self.keepsOrder = keepsOrder
        self.fold = fold
        self.keepsLinesApart = keepsLinesApart
    }
}
