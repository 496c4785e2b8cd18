/// Optional hints by which an author can pin parts of a layout.
package struct LayoutHints: Sendable, Hashable {
    /// The column of a top-level node, counted from 0 at the left.
    package var columns: [Node.ID: Int]
    /// Top-level nodes, each with the node above it in the same column.
    package var below: [Node.ID: Node.ID]
    /// Whether what components hold stands in the author's order.
    package var keepsOrder: Bool
    package var fold: FoldHint

    package init(
        columns: [Node.ID: Int] = [:], below: [Node.ID: Node.ID] = [:], keepsOrder: Bool = false,
        fold: FoldHint = .automatic
    ) {
        self.columns = columns
        self.below = below
        self.keepsOrder = keepsOrder
        self.fold = fold
    }
}
