/// A step of a happy path, as a diagram shows it.
package struct Step: Sendable, Hashable {
    /// As the list counts it.
    package var number: Int
    /// In order; an edition has ten thousands of steps, and a set of two letters takes twice the memory of a list.
    private let travelled: [Path]
    /// Its first paragraph.
    package var text: String

    package init(number: Int, paths: Set<Path>, text: String) {
        self.number = number
        travelled = paths.sorted()
        self.text = text
    }

    /// The paths that it and its nested steps travel.
    package var paths: Set<Path> { Set(travelled) }
}
