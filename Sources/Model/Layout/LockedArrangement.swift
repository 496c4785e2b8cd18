/// The relative positions of the machines of one diagram, without coordinates.
package struct LockedArrangement: Sendable, Hashable {
    /// The digest of everything that the arrangement depends on.
    package var digest: String
    /// The top-level nodes of each column, from left to right, in the order in which the layout engine gets them.
    /// People who sit at one of them are omitted.
    package var columns: [[Node.ID]]
    /// The nodes whose people are above them, not below.
    package var above: [Node.ID]
    /// What nodes hold, from above to below, for each whose order is not the author's.
    package var inside: [[Node.ID]]
    /// The distances between columns, and between the nodes of a column, in points; `nil` for the default.
    package var columnSeparation: Int?
    package var nodeSeparation: Int?

    package init(
        digest: String, columns: [[Node.ID]], above: [Node.ID] = [], inside: [[Node.ID]] = [],
        columnSeparation: Int? = nil, nodeSeparation: Int? = nil
    ) {
        self.digest = digest
        self.columns = columns
        self.above = above
        self.inside = inside
        self.columnSeparation = columnSeparation
        self.nodeSeparation = nodeSeparation
    }
}
