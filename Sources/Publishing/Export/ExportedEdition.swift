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
    var edition: Edition { views.edition }
}
