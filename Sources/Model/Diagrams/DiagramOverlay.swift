/// Two states of one diagram in one: everything in the later state, and what only the earlier state has.
package struct DiagramOverlay: Sendable, Hashable {
    package enum State: String, Sendable, Hashable, CaseIterable { case added, removed, changed }

    package var diagram: ResolvedDiagram
    /// The differences between the two states. Nodes inside an added or removed node have no entry.
    package var nodes: [Node.ID: State]
    package var links: [Link.ID: State]

    package init(diagram: ResolvedDiagram, nodes: [Node.ID: State] = [:], links: [Link.ID: State] = [:]) {
        self.diagram = diagram
        self.nodes = nodes
        self.links = links
    }
}
