/// What an export has made.
package struct ExportReport: Sendable, Hashable {
    /// `54 pictures`
    package var summary: String
    /// What was skipped, guessed or replaced, a sentence each.
    package var notes: [String]

    package init(_ summary: String, notes: [String] = []) {
        self.summary = summary
        self.notes = notes
    }

    /// `54 pictures`
    package static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
