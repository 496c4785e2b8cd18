import OfficeOpenXML
import SVG

/// The parts of a deck in which its slides are: masters with their layouts and themes.
struct DeckParts {
    let parts: [PackagePart]
    let masters: [(path: String, id: String?)]
    let titleLayout: String
    let diagramLayout: String
    /// Of the first master.
    let theme: String
    /// Where the theme of the notes goes.
    let notesTheme: String
    let size: SlideRect

    /// - Parameter theme: not `auto`.
    init(theme: PictureTheme) {
        parts = PresentationParts.master(theme)
        masters = [(PresentationParts.master, "\(PresentationParts.firstMasterID)")]
        (titleLayout, diagramLayout) = (PresentationParts.layout(0), PresentationParts.layout(1))
        (self.theme, notesTheme) = (PresentationParts.theme(1), PresentationParts.theme(2))
        size = DeckPages.size
    }

    init(template: DeckTemplate) {
        parts = template.parts
        masters = template.masters
        (titleLayout, diagramLayout) = (template.titleLayout.path, template.diagramLayout.path)
        let first = template.parts.first { $0.path == template.masters.first?.path }
        theme = first?.relations.first { $0.kind == "theme" }?.path ?? PresentationParts.theme(1)
        let taken = Set(template.parts.map(\.path))
        notesTheme = (1...taken.count + 1).lazy.map(PresentationParts.theme).first { !taken.contains($0) } ?? ""
        size = template.size
    }
}
