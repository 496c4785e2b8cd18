/// Changes of files that correct a diagnostic for certain, and change nothing else of what the files say.
package struct Fix: Sendable, Hashable {
    package struct Edit: Sendable, Hashable {
        /// What is replaced.
        package let location: SourceLocation
        package let text: String

        package init(_ location: SourceLocation, _ text: String) {
            self.location = location
            self.text = text
        }
    }

    package let edits: [Edit]

    package init(_ edits: [Edit]) { self.edits = edits }

    package static func replacing(_ location: SourceLocation, with text: String) -> Fix { Fix([Edit(location, text)]) }
}
