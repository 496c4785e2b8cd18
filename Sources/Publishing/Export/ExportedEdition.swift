import Editions
import HTML
import Model

/// An edition whose diagrams are laid out as on the site, to be exported.
package struct ExportedEdition: Sendable {
    let views: EditionViews
    /// Of the requested slides, in reading order.
    let diagrams: [ExportedDiagram]
    /// How many things may be made at once.
    let jobs: Int

    package var isEmpty: Bool { diagrams.isEmpty }
    var index: EditionIndex { views.index }
    /// Of the site that it is an edition of.
    var title: String { views.context.siteTitle }
    /// What it is, for readers: `Edition 1.03 at Example Corp`.
    var subject: String { views.context.label }
    var edition: Edition { views.edition }
}
