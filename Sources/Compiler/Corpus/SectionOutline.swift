import Diagnostics

/// The files of one section.
struct SectionOutline: Sendable {
    /// As it is named on disk: `10-platform`.
    let folder: String
    let name: OrderedName
    private let firstFile: SourceFile
    var index: CorpusEntry?
    var slides: [PageSource] = []

    init(folder: String, firstFile: SourceFile) {
        self.folder = folder
        self.firstFile = firstFile
        name = OrderedName(folder[...])
    }

    /// Where diagnostics of the folder are shown.
    var place: SourceLocation { (index?.file ?? firstFile).startLocation }
}
