import Digests
import Layout
import Model

/// A slide that was not laid out, drawn or rendered, for an earlier build has done so from the same inputs.
struct KeptSlide: Sendable {
    let slide: Slide
    /// Those of its diagrams, in their order.
    let arrangements: [LockedArrangement?]
    let key: ContentDigest
    let product: BuildRecord.Product
}

extension SlideResults {
    mutating func add(_ kept: KeptSlide, version: String) {
        documents[kept.slide.id] = kept.product.document
        for (place, diagram) in kept.slide.diagrams.enumerated() {
            lock.arrangements[LayoutLock.Key(slide: kept.slide.id, diagram: diagram.id)] = kept.arrangements[place]
            reports.append(
                DiagramReport(
                    version: version, slide: kept.slide, diagram.id, title: diagram.title,
                    measures: kept.product.measures[place]))
        }
    }
}
