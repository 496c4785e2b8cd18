/// Machines that one picture of a diagram shows as one box, and another picture in full.
package struct FoldedGroup: Sendable, Hashable {
    /// Unique among the groups of its picture. The zone's, where it is all that the picture has in that zone, or else that
    /// of a machine.
    package var id: String
    /// Top-level nodes, in the diagram's order, without the people who sit at them.
    package var members: [Node.ID]

    package init(id: String, members: [Node.ID]) {
        self.id = id
        self.members = members
    }
}

extension Identifier<Diagram> {
    /// Of the picture of a group: `query-channel.dmz`. No id that an author can choose has a point.
    package func detail(_ group: FoldedGroup) -> Self { Self("\(text).\(group.id)") }
}
