import Editions
import Model

/// What breaks in an edition when something is blocked: flows with the slides that need them, and steps.
package struct BlockedReport: Sendable {
    package struct Break: Sendable, Hashable {
        package var flow: Flow
        /// When it breaks; empty if always.
        package var conditions: [String]
        /// The slides that need it, each with the letters of its paths and the numbers of the steps that travel them.
        package var places: [Place]
    }

    package struct Place: Sendable, Hashable {
        package var slide: Slide.ID
        package var paths: [Path]
        /// Of each happy path that has any.
        package var steps: [Steps]
    }

    package struct Steps: Sendable, Hashable {
        /// Of the happy path; empty where it is the slide's only one.
        package var title: String
        package var numbers: [Int]
    }

    package let matrix: FlowMatrix
    /// As it was asked for.
    package var names: [String]
    /// In the matrix's order.
    package var breaks: [Break]
    /// Of slides that have steps, in reading order.
    package var effects: [BlockedEffect]

    package init(_ blocked: [BlockedTraffic], named names: [String], in matrix: FlowMatrix) {
        self.matrix = matrix
        self.names = names
        let all = BlockedEffect.all(of: blocked, in: matrix)
        effects = all.filter { !$0.courses.isEmpty }
        var cut: [Flow.ID: [CutLink]] = [:]
        for link in all.flatMap(\.links) where !link.link.isDerived {
            if let flow = matrix.flow(of: link.place) { cut[flow.id, default: []].append(link) }
        }
        breaks = matrix.flows.compactMap { flow in
            cut[flow.id].map { links in
                let isWhole = links.contains { $0.conditions.isEmpty }
                return Break(
                    flow: flow,
                    conditions: isWhole ? [] : links.flatMap(\.conditions).map { $0.text(.english) }.unique(),
                    places: Self.places(links, matrix.index))
            }
        }
    }

    var edition: Edition { matrix.index.edition }

    private static func places(_ links: [CutLink], _ index: EditionIndex) -> [Place] {
        links.map(\.place.slide).unique().map { position in
            let slide = index.slides[position].id
            let paths = Set(links.filter { $0.place.slide == position }.flatMap(\.link.paths))
            let happyPaths = index.happyPaths(of: slide)
            let steps = happyPaths.map { path in
                Steps(
                    title: happyPaths.count > 1 ? path.title : "",
                    numbers: path.steps.filter { $0.travels(anyOf: paths) }.map(\.number))
            }.filter { !$0.numbers.isEmpty }
            return Place(slide: slide, paths: paths.sorted(), steps: steps)
        }
    }
}
