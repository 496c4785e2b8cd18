import Foundation
import Testing

/// A small whole site: its corpus, and the output that is expected of it.
struct Fixture: CustomTestStringConvertible {
    static let names = ["minimal", "flow", "variants"]

    let name: String

    init(_ name: String) { self.name = name }

    private var folder: URL {
        Repository.root.appendingPathComponent("Tests/PublishingTests/Fixtures/\(name)")
    }

    var content: URL { folder.appendingPathComponent("Content") }
    /// Relative to the tests' own folder.
    var goldenPath: String { "Fixtures/\(name)/Output" }
    var testDescription: String { name }
}
