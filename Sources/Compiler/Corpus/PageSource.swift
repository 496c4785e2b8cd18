import Diagnostics

/// The file of a slide.
struct PageSource: Sendable {
    let entry: CorpusEntry
    let name: OrderedName

    init(_ entry: CorpusEntry, name: Substring) {
        self.entry = entry
        self.name = OrderedName(name)
    }

    /// Where diagnostics of the file as a whole are shown.
    var place: SourceLocation { entry.file.startLocation }
}
