/// Where the machines of one diagram stand to each other, without any coordinate.
package struct LockedArrangement: Sendable, Hashable {
    /// Of all that the arrangement was decided for.
    package var digest: String
    /// From left to right: the top-level nodes of each column, in the order in which the layout engine is told of them.
    /// People who sit at one of them are not named.
    package var columns: [[Node.ID]]
    /// The nodes whose people stand above them and not below.
    package var above: [Node.ID]
    /// Points between columns, and between the nodes of a column; `nil` for the usual.
    package var columnSeparation: Int?
    package var nodeSeparation: Int?

    package init(
        digest: String, columns: [[Node.ID]], above: [Node.ID] = [], columnSeparation: Int? = nil,
        nodeSeparation: Int? = nil
    ) {
        self.digest = digest
        self.columns = columns
        self.above = above
        self.columnSeparation = columnSeparation
        self.nodeSeparation = nodeSeparation
    }
}
