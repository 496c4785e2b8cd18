/// A place in a file of the corpus, as a person finds it in an editor: line and column count from 1, and a column
/// is one Unicode scalar.
package struct SourcePosition: Sendable, Hashable, Comparable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (a: SourcePosition, b: SourcePosition) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}

/// A range in one file. `end` is the position after the last scalar; it equals `start` where only a point is known.
package struct SourceLocation: Sendable, Hashable, Comparable {
    /// The path as the user named it, joined with `/`: `Content/1.03/catalog.yml`.
    package var path: String
    package var start: SourcePosition
    package var end: SourcePosition

    package init(path: String, start: SourcePosition, end: SourcePosition? = nil) {
        self.path = path
        self.start = start
        self.end = end ?? start
    }

    package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
        (a.path, a.start, a.end) < (b.path, b.start, b.end)
    }
}
