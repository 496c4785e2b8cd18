/// Two states of one diagram laid over each other: all that the later one shows, and what only the earlier one did.
package struct DiagramOverlay: Sendable, Hashable {
    package enum State: String, Sendable, Hashable, CaseIterable { case added, removed, changed }

    package var diagram: ResolvedDiagram
    /// What is not the same in both states. What lies in a node that was added or removed is not named.
    package var nodes: [Node.ID: State]
    package var links: [Link.ID: State]

    package init(diagram: ResolvedDiagram, nodes: [Node.ID: State] = [:], links: [Link.ID: State] = [:]) {
        self.diagram = diagram
        self.nodes = nodes
        self.links = links
    }
}
