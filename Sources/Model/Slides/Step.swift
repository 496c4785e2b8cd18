/// A step of a happy path, as a diagram shows it.
package struct Step: Sendable, Hashable {
    /// As the list counts it.
    package var number: Int
    /// The paths that it and its nested steps travel.
    package var paths: Set<Path>
    /// Its first paragraph.
    package var text: String

    package init(number: Int, paths: Set<Path>, text: String) {
        self.number = number
        self.paths = paths
        self.text = text
    }
}
