/// Two top-level nodes of a diagram without links, of whose components the first opens connections to the second in other
/// diagrams of the edition: they belong together, though no line says so.
package struct Acquaintance: Sendable, Hashable {
    package var from: Node.ID
    package var to: Node.ID

    package init(from: Node.ID, to: Node.ID) {
        self.from = from
        self.to = to
    }
}
