/// The entries of one part of the search index, as its scripts have them, and their words.
package struct SearchGroup: Sendable, Hashable {
    package struct Word: Sendable, Hashable {
        package let text: String
        /// The numbers of the entries whose title has it, in order, counted from 0 in the group.
        package let titles: [UInt32]
        /// Likewise of those whose text has it.
        package let texts: [UInt32]

        package init(text: String, titles: [UInt32], texts: [UInt32]) {
            self.text = text
            self.titles = titles
            self.texts = texts
        }
    }

    /// What is shown of each entry, as JSON in UTF-8.
    package let rows: [[UInt8]]
    /// Each word once.
    package let words: [Word]

    package init(rows: [[UInt8]], words: [Word]) {
        self.rows = rows
        self.words = words
    }
}

/// The groups that need not be made again.
package protocol SearchMemory {
    /// What was kept of a part that is still made from the same inputs.
    func group(of part: SearchPart) -> SearchGroup?
    func keep(_ group: SearchGroup, of part: SearchPart)
}

/// Remembers nothing.
package struct NoSearchMemory: SearchMemory {
    package init() {}
    package func group(of part: SearchPart) -> SearchGroup? { nil }
    package func keep(_ group: SearchGroup, of part: SearchPart) {}
}
