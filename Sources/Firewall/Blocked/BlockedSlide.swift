import Editions
import Model

/// One slide, and what happens to it when traffic is blocked.
package struct BlockedSlide {
    private let matrix: FlowMatrix
    private let position: Int
    package let id: Slide.ID
    private let analysis: StepAnalysis
    private let channels: [Channel.ID]

    /// - Returns: `nil` for a slide that the edition does not have.
    package init?(_ slide: Slide.ID, in matrix: FlowMatrix) {
        guard let position = matrix.index.slides.position(of: slide) else { return nil }
        self.init(at: position, in: matrix)
    }

    /// - Parameter position: of the slide in reading order.
    init(at position: Int, in matrix: FlowMatrix) {
        self.matrix = matrix
        self.position = position
        let slide = matrix.index.slides[position]
        id = slide.id
        analysis = StepAnalysis(slide, matrix.index.happyPaths(of: slide.id))
        channels = slide.diagrams.flatMap { $0.links.map(\.channel) }.unique()
    }

    /// - Returns: `nil` if nothing of the slide is cut.
    package func effect(of blocked: [BlockedTraffic]) -> BlockedEffect? {
        effect(of: BlockedLinks(blocked, in: matrix, over: channels))
    }

    func effect(of blocked: BlockedLinks) -> BlockedEffect? {
        let cut = blocked.links(on: position)
        guard !cut.isEmpty else { return nil }
        return BlockedEffect(
            slide: id, links: cut, courses: analysis.courses(cut: cut))
    }
}

extension BlockedEffect {
    /// The effects on the slides of which links are cut, in reading order.
    package static func all(of blocked: [BlockedTraffic], in matrix: FlowMatrix) -> [BlockedEffect] {
        all(of: blocked, on: BlockedLinks(blocked, in: matrix).slides, in: matrix)
    }

    /// The effects on some slides, of which links are cut.
    ///
    /// - Parameter slides: their positions.
    package static func all(
        of blocked: [BlockedTraffic], on slides: [Int], in matrix: FlowMatrix
    ) -> [BlockedEffect] {
        let links = BlockedLinks(blocked, in: matrix)
        return slides.compactMap { BlockedSlide(at: $0, in: matrix).effect(of: links) }
    }

    /// The positions of the slides of which links are cut, in reading order.
    package static func slides(of blocked: [BlockedTraffic], in matrix: FlowMatrix) -> [Int] {
        let links = BlockedLinks(blocked, in: matrix)
        let channels = links.channels
        return links.slides.filter { links.cutsLink(on: $0, over: channels) }
    }
}
