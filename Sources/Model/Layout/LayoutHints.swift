/// What an author may pin in a layout, and never needs to.
package struct LayoutHints: Sendable, Hashable {
    /// The column of a top-level node, counted from 0 at the left.
    package var columns: [Node.ID: Int]
    /// A top-level node that stands below another, in the same column.
    package var below: [Node.ID: Node.ID]

    package init(columns: [Node.ID: Int] = [:], below: [Node.ID: Node.ID] = [:]) {
        self.columns = columns
        self.below = below
    }
}
