import Changes
import Editions
import Firewall
import Model
import Words

/// Data for all pages of one edition, computed once because many pages need the same.
package final class EditionContext: Sendable {
    let site: SiteContext
    package let matrix: FlowMatrix
    /// The changes since the previous edition; `nil` for the first.
    let changes: EditionChanges?
    /// The places of the edition's pages in the other editions.
    let counterparts: EditionCounterparts
    package let formerAddresses: FormerAddresses
    /// The pages with the rows of the firewall matrix.
    let matrixPages: MatrixPages
    /// The kinds of things for which the edition has pages.
    let references: [Reference]
    let hasDeck: Bool
    /// Titles that no two components share, of those that share theirs with others.
    let componentTitles: [Component.ID: String]
    /// The link targets on the slides' own pages, in reading order.
    private let targets: [SlideTargets]
    /// The positions of changes, by the slide's address in this edition.
    private let changedSlides: [Slide.ID: Int]

    /// - Parameters:
    ///   - matrix: the edition's matrix, with its index.
    ///   - changes: the changes since the previous edition; `nil` for the first.
    package init(_ matrix: FlowMatrix, changes: EditionChanges?, in site: SiteContext) {
        let index = matrix.index
        let edition = index.edition
        self.site = site
        self.matrix = matrix
        self.edition = edition
        catalog = index.catalog
        self.changes = changes
        counterparts = EditionCounterparts(of: edition, in: site)
        let older = site.site.editions(before: edition).map {
            (edition: $0, succession: SlideSuccession(from: $0, to: edition))
        }
        formerAddresses = FormerAddresses(of: edition, since: Array(older))
        matrixPages = MatrixPages(matrix)
        references = Reference.allCases.filter { $0.exists(in: edition) }
        hasDeck = index.slides.contains { !$0.diagrams.isEmpty }
        componentTitles = UniqueTitles.ofComponents(index)
        targets = index.slides.map { SlideTargets(slide: $0, edition: index, scope: "", hasConnections: true) }
        changedSlides = Dictionary(
            (changes?.slides ?? []).enumerated().compactMap { position, change in
                change.after.map { ($0.id, position) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Of the site.
    package var siteTitle: String { site.site.title }
    package var index: EditionIndex { matrix.index }
    /// The files of the site's own look.
    package var designFiles: [SiteDesign.File] { site.site.design.files }
    package var words: Words { site.words }
    package let edition: Edition
    let catalog: Catalog
    var deployment: Deployment? { matrix.index.deployment }
    package var label: String { site.label(of: edition) }

    /// Whether the edition is so large that its long pages are divided, and its pages list only nearby pages.
    package var isLarge: Bool { index.slides.count > Self.largeEdition }

    /// In slides. An edition of this size is still readable with every slide listed on each page.
    private static let largeEdition = 200

    /// The places on the slide's own page to which other pages link.
    func targets(on slide: Slide.ID) -> SlideTargets {
        index.slides.position(of: slide).map { targets[$0] } ?? SlideTargets(scope: "")
    }

    /// The changes of a slide since the previous edition; `nil` if nothing changed.
    func change(of slide: Slide.ID) -> SlideChange? {
        changedSlides[slide].flatMap { changes?.slides[$0] }
    }

    /// A step of a happy path, with its position.
    struct StepPlace {
        var happyPath: HappyPath
        /// In the happy path, counted from 1.
        var place: Int
        var step: Step
    }

    /// The slide's steps that travel one of the paths.
    func steps(of slide: Slide.ID, over paths: [Path]) -> [StepPlace] {
        index.happyPaths(of: slide).flatMap { happyPath in
            happyPath.steps.enumerated().filter { $0.element.travels(anyOf: paths) }
                .map { StepPlace(happyPath: happyPath, place: $0.offset + 1, step: $0.element) }
        }
    }

    func hasSeveralHappyPaths(_ slide: Slide.ID) -> Bool { index.happyPaths(of: slide).count > 1 }
}
