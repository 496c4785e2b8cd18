import Foundation
import Layout
import Model
import Testing

@testable import Publishing

/// How far the components of a diagram move when one link is added to it: each link of the corpus is taken out, what is
/// left is laid out as if it had never been there, and then the link is added.
///
/// `PORTOLAN_STABILITY=all` measures every link and prints the figures; without it one link of each diagram is taken.
@Suite struct LayoutStabilityTests {
    /// Of the centre of each component that is in both layouts, in points.
    private struct Displacement {
        /// As the drawings are, both with their upper left corner at the origin.
        var drawn: [Double]
        /// With the drawings laid over each other as well as can be by a shift alone.
        var aligned: [Double]
    }

    @Test func anAddedLinkMovesLittle() async throws {
        let composer = DiagramComposer(engine: BuiltSite.engine)
        let isWhole = ProcessInfo.processInfo.environment["PORTOLAN_STABILITY"] == "all"
        var locked = Displacement(drawn: [], aligned: [])
        var searched = Displacement(drawn: [], aligned: [])
        var links = 0
        var atRest = 0
        for (slide, diagram) in try await Self.diagrams() {
            let indices = isWhole ? Array(diagram.links.indices) : [diagram.links.count / 2]
            for index in indices where diagram.links.count > 1 {
                var before = diagram
                before.links.remove(at: index)
                let used = Set(before.links.map(\.channel))
                before.channels.removeAll { !used.contains($0.id) }
                let start = try composer.compose(before, locked: nil)
                let kept = try composer.compose(diagram, locked: start.locked).layout
                let moved = Self.displacement(start.layout, kept)
                locked.drawn += moved.drawn
                locked.aligned += moved.aligned
                links += 1
                if moved.aligned.allSatisfy({ $0 < 0.5 }) { atRest += 1 }
                guard isWhole else { continue }
                let afresh = Self.displacement(start.layout, try composer.compose(diagram, locked: nil).layout)
                searched.drawn += afresh.drawn
                searched.aligned += afresh.aligned
                #expect(!moved.drawn.isEmpty, "\(slide)")
            }
        }
        if isWhole {
            print("One link added, \(links) times; displacement of the components that were there, in points:")
            print(Self.row("with the layout kept", locked))
            print(Self.row("searched afresh", searched))
            print("Nothing moved against anything else in \(atRest) of \(links).")
        }
        // A column of components is 84 points from the next. The whole picture may move by a step of the grid, of 14 points,
        // where a line is now outermost or a box has grown.
        #expect(Self.quantile(locked.aligned, 0.5) < 1)
        #expect(Self.quantile(locked.drawn, 0.5) <= 14)
    }

    private static func diagrams() async throws -> [(Slide.ID, ResolvedDiagram)] {
        let deployed = try #require(try await BigFix.reading.editions.last)
        return deployed.edition.slides.flatMap { slide in
            slide.diagrams.map { (slide.id, deployed.resolved($0)) }
        }
    }

    private static func displacement(_ before: DiagramLayout, _ after: DiagramLayout) -> Displacement {
        let old = Dictionary(before.boxes.map { ($0.id, $0.frame.center) }) { first, _ in first }
        let shifts = after.boxes.compactMap { box in
            old[box.id].map { Point(x: box.frame.center.x - $0.x, y: box.frame.center.y - $0.y) }
        }
        let common = Point(x: quantile(shifts.map(\.x), 0.5), y: quantile(shifts.map(\.y), 0.5))
        return Displacement(
            drawn: shifts.map { $0.distance(to: Point(x: 0, y: 0)) }, aligned: shifts.map { $0.distance(to: common) })
    }

    private static func quantile(_ values: [Double], _ part: Double) -> Double {
        let sorted = values.sorted()
        return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]
    }

    private static func row(_ name: String, _ displacement: Displacement) -> String {
        func figures(_ values: [Double]) -> String {
            let parts = [("median", 0.5), ("90 %", 0.9), ("most", 1)].map {
                "\($0) \(String(format: "%.1f", quantile(values, $1)))"
            }
            return parts.joined(separator: ", ")
        }
        return "  \(name): \(figures(displacement.aligned)); as drawn: \(figures(displacement.drawn))"
    }
}
