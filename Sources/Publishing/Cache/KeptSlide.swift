import Digests
import Layout
import Model

/// A slide that was not laid out, drawn or rendered, for an earlier build has done so from the same inputs.
struct KeptSlide: Sendable {
    let slide: Slide
    /// Of the pictures of its diagrams, in their order, with what was decided for each.
    let pictures: [(key: LayoutLock.Key, arrangement: LockedArrangement?)]
    let key: ContentDigest
    let product: BuildRecord.Product
}

extension SlideResults {
    mutating func add(_ kept: KeptSlide, version: String) {
        documents[kept.slide.id] = kept.product.document
        for (place, picture) in kept.pictures.enumerated() {
            lock.arrangements[picture.key] = picture.arrangement
            reports.append(
                DiagramReport(
                    version: version, slide: kept.slide, picture.key.diagram,
                    title: kept.slide.diagrams.first { $0.id == picture.key.diagram }?.title,
                    measures: kept.product.measures[place]))
        }
        for diagram in kept.slide.diagrams {
            let count = lock.pictures(of: LayoutLock.Key(slide: kept.slide.id, diagram: diagram.id)).count
            diagnostics += FoldedDiagram.diagnostic(diagram, on: kept.slide, pictures: count).map { [$0] } ?? []
        }
    }
}
