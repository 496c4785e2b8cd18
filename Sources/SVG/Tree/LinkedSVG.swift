/// A picture of a page, parts of which lead to other places on the page, from which the same picture without these links is
/// made without drawing it again.
package struct LinkedSVG: Sendable {
    /// What stands in a range of `linked`, and takes part in links, and what stands there without them.
    struct Edit: Sendable {
        var range: Range<Int>
        var replacement: [UInt8] = []
    }

    /// UTF-8.
    package let linked: [UInt8]
    /// In order, none over another.
    private let edits: [Edit]

    init(linked: [UInt8], edits: [Edit]) {
        self.linked = linked
        self.edits = edits
    }

    /// A picture without links. UTF-8.
    package init(_ bytes: [UInt8]) { self.init(linked: bytes, edits: []) }

    /// UTF-8.
    package var unlinked: [UInt8] {
        guard !edits.isEmpty else { return linked }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(linked.count)
        var start = 0
        for edit in edits {
            bytes += linked[start..<edit.range.lowerBound]
            bytes += edit.replacement
            start = edit.range.upperBound
        }
        return bytes + linked[start...]
    }
}
