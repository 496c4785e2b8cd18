/// A step of a happy path, as a diagram shows it.
package struct Step: Sendable, Hashable {
    /// As the list counts it.
    package var number: Int
    /// The paths that it and its nested steps travel, in order, each once. An edition has ten thousands of steps, and a
    /// set of two letters takes twice the memory of a list.
    package let paths: [Path]
    /// Its first paragraph.
    package var text: String

    package init(number: Int, paths: Set<Path>, text: String) {
        self.number = number
        self.paths = paths.sorted()
        self.text = text
    }

    /// Whether it travels one of them.
    package func travels(anyOf others: Set<Path>) -> Bool { paths.contains { others.contains($0) } }
    package func travels(anyOf others: [Path]) -> Bool { paths.contains { others.contains($0) } }
}
