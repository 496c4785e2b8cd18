import Layout
import Model
import TextFormats

/// How much was done for a build, counted: the same on every machine, unlike the time it took.
package struct BuildWork: Sendable, Hashable {
    package var layouts = LayoutWork()
    /// Of the editions; pages that only lead on are not counted.
    package var pages = 0

    package init() {}

    /// A line for each count. Look-ups by id are those of the whole process.
    package var text: String {
        let counts = [
            ("look-ups", LookupCount.value), ("placements", layouts.placements), ("cells", layouts.cells),
            ("pages", pages),
        ]
        return TextTable(counts.map { name, count in [name, "\(count)"] }, [.left, .right]).text
    }
}
