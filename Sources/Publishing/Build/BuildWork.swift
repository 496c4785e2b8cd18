import Layout
import Model
import TextFormats

/// Counts of a build's work: the same on every machine, unlike its time.
package struct BuildWork: Sendable, Hashable {
    package var layouts = LayoutWork()
    /// The number of pages of the editions, without redirects.
    package var pages = 0

    package init() {}

    /// A line for each count. Look-ups by id are counted in the whole process.
    package var text: String {
        let counts = [
            ("look-ups", LookupCount.value), ("placements", layouts.placements), ("cells", layouts.cells),
            ("pages", pages),
        ]
        return TextTable(counts.map { name, count in [name, "\(count)"] }, [.left, .right]).text
    }
}
