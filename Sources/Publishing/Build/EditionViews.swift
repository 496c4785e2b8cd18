import Changes
import Editions
import Firewall
import HTML
import Model

/// Data of an edition that is computed once for all of its outputs.
struct EditionViews: Sendable {
    let context: EditionContext
    private(set) var names: PictureNames
    /// The locked arrangements of its diagrams, including those from their former places.
    let lock: LayoutLock
    /// The previous edition, if there is one.
    let earlier: Edition?
    let changes: EditionChanges?

    var index: EditionIndex { context.index }
    var edition: Edition { context.edition }
    var version: String { context.edition.version }

    /// With what is known once the diagrams are laid out.
    func counting(_ lock: LayoutLock) -> EditionViews {
        var views = self
        views.names = names.counting(lock)
        return views
    }

    init(_ deployed: DeployedEdition, in reading: SiteReading, _ site: SiteContext) {
        let matrix = FlowMatrix(EditionIndex(deployed), of: reading.site)
        let position = reading.editions.firstIndex { $0.edition.version == deployed.edition.version }
        let before = position.flatMap { $0 + 1 < reading.editions.count ? reading.editions[$0 + 1] : nil }
        changes = before.map { EditionChanges(from: FlowMatrix(EditionIndex($0)), to: matrix) }
        earlier = before?.edition
        context = EditionContext(matrix, changes: changes, in: site)
        names = PictureNames(matrix.index.slides)
        lock = reading.layoutLock(of: deployed.edition)
    }
}
