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
    /// The groups that are boxes in this picture; empty for a diagram that is drawn whole. The arrangement is of these boxes
    /// and the other nodes.
    package var groups: [FoldedGroup]
    /// Whether connections with letters have their ports in the legend alone.
    package var isTerse: Bool
    /// Whether each machine that holds one component alone is one box with it.
    package var isMerged: Bool
    /// Whether the names of boxes are broken into short lines.
    package var isNarrow: Bool

    package init(
        digest: String, columns: [[Node.ID]], above: [Node.ID] = [], inside: [[Node.ID]] = [],
        columnSeparation: Int? = nil, nodeSeparation: Int? = nil, groups: [FoldedGroup] = [], isTerse: Bool = false,
        isMerged: Bool = false, isNarrow: Bool = false
    ) {
        self.digest = digest
        self.columns = columns
        self.above = above
        self.inside = inside
        self.columnSeparation = columnSeparation
        self.nodeSeparation = nodeSeparation
        self.groups = groups
        self.isTerse = isTerse
        self.isMerged = isMerged
        self.isNarrow = isNarrow
    }
}
