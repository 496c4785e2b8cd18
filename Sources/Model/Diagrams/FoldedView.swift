/// What a picture of a folded diagram shows of it: all of it with groups as boxes, or one group with what it is linked to.
package struct FoldedView: Sendable, Hashable {
    /// An end of a link of the whole diagram.
    package struct Ends: Sendable, Hashable {
        package var from: Node.ID
        package var to: Node.ID

        package init(from: Node.ID, to: Node.ID) {
            self.from = from
            self.to = to
        }
    }

    /// The slide's diagram, of which this is a picture.
    package var whole: Diagram.ID
    /// Boxes that stand for more than they show, each with the picture that shows it.
    package var details: [Node.ID: Diagram.ID]
    /// Boxes around the group of the picture, which are in full elsewhere.
    package var neighbours: Set<Node.ID>
    /// The ends that links have in the whole diagram, where this picture has others.
    package var origins: [Link.ID: Ends]
    /// Whether connections with letters have their ports in the legend alone, because there is too little room.
    package var isTerse = false

    package init(
        whole: Diagram.ID, details: [Node.ID: Diagram.ID] = [:], neighbours: Set<Node.ID> = [],
        origins: [Link.ID: Ends] = [:]
    ) {
        self.whole = whole
        self.details = details
        self.neighbours = neighbours
        self.origins = origins
    }

    /// The boxes without what they hold; lines between one of them and another box are bundled.
    package var closed: Set<Node.ID> { neighbours.union(details.keys) }
}
