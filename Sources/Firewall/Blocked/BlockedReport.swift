import Editions
import Model
import TextFormats

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
                    flow: flow, conditions: isWhole ? [] : links.flatMap(\.conditions).unique(),
                    places: Self.places(links, matrix.index))
            }
        }
    }

    private var edition: Edition { matrix.index.edition }

    private static func places(_ links: [CutLink], _ index: EditionIndex) -> [Place] {
        links.map(\.place.slide).unique().map { position in
            let slide = index.slides[position].id
            let paths = Set(links.filter { $0.place.slide == position }.flatMap(\.link.paths))
            let happyPaths = index.happyPaths(of: slide)
            let steps = happyPaths.map { path in
                Steps(
                    title: happyPaths.count > 1 ? path.title : "",
                    numbers: path.steps.filter { !$0.paths.isDisjoint(with: paths) }.map(\.number))
            }.filter { !$0.numbers.isEmpty }
            return Place(slide: slide, paths: paths.sorted(), steps: steps)
        }
    }
}

// MARK: - Forms

extension BlockedReport {
    /// For a terminal: the flows with the places that need them, then what becomes of each slide's steps.
    package var text: String {
        let blocked = names.joined(separator: ", ")
        guard !breaks.isEmpty else { return "Nothing that edition \(edition.version) documents needs \(blocked).\n" }
        let count = breaks.count
        var lines = ["Without \(blocked), \(count) flow\(count == 1 ? " breaks" : "s break"):", ""]
        for entry in breaks {
            guard let flow = matrix.resolved(entry.flow) else { continue }
            let conditions = entry.conditions.isEmpty ? "" : "  (\(entry.conditions.joined(separator: "; ")))"
            lines.append(
                "  \(flow.source.title) -> \(flow.destination.title)  \(flow.markedPortText)  \(flow.id)\(conditions)")
            lines += entry.places.map { "      \(Self.line($0))" }
        }
        if !effects.isEmpty { lines += ["", "What becomes of the steps:", ""] }
        for effect in effects {
            let title = matrix.index.slides[effect.slide]?.title ?? ""
            lines.append("  \(title)  \(effect.slide)")
            lines += effect.sentences.dropFirst().map { "      \($0)" }
        }
        return lines.map(TerminalText.line).joined(separator: "\n") + "\n"
    }

    private static func line(_ place: Place) -> String {
        let letters = place.paths.map { "(\($0))" }.joined()
        let steps = place.steps.map { steps in
            (steps.title.isEmpty ? "" : steps.title + ", ") + (steps.numbers.count == 1 ? "step " : "steps ")
                + steps.numbers.map(String.init).joined(separator: ", ")
        }
        return [place.slide.text.isEmpty ? "/" : place.slide.text, letters, steps.joined(separator: "; ")]
            .filter { !$0.isEmpty }.joined(separator: "  ")
    }

    package var json: JSONValue {
        .object([
            "schemaVersion": .integer(1),
            "edition": .string(edition.version),
            "blocked": .array(names.map { .string($0) }),
            "flows": .array(breaks.map(\.document)),
            "slides": .array(effects.map(\.document)),
        ])
    }
}

extension BlockedReport.Break {
    fileprivate var document: JSONValue {
        .object([
            "id": .string(flow.id.text),
            "conditions": .array(conditions.map { .string($0) }),
            "places": .array(
                places.map { place in
                    .object([
                        "slide": .string(place.slide.text),
                        "paths": .array(place.paths.map { .string($0.letter) }),
                        "steps": .array(
                            place.steps.map { steps in
                                .object([
                                    "happyPath": steps.title.isEmpty ? nil : .string(steps.title),
                                    "numbers": .array(steps.numbers.map { .integer($0) }),
                                ])
                            }),
                    ])
                }),
        ])
    }
}

extension BlockedEffect {
    fileprivate var document: JSONValue {
        .object([
            "slide": .string(slide.text),
            "happyPaths": .array(
                courses.map { course in
                    .object([
                        "title": .string(course.happyPath.title),
                        "steps": .array(
                            course.steps.map { effect in
                                .object([
                                    "number": .integer(effect.step.number),
                                    "consequence": .string(effect.consequence.name),
                                    "conditions": effect.consequence.conditions.map { .array($0.map { .string($0) }) },
                                    "step": effect.consequence.other.map { .integer($0) },
                                ])
                            }),
                    ])
                }),
        ])
    }
}

extension BlockedEffect.Consequence {
    fileprivate var name: String {
        switch self {
        case .happens: "happens"
        case .cut: "cut"
        case .mayFail: "may-fail"
        case .depends: "depends"
        case .mayDepend: "may-depend"
        case .standsIn: "stands-in"
        }
    }

    fileprivate var conditions: [String]? { if case .mayFail(let conditions) = self { conditions } else { nil } }

    /// The step on which it depends, or whose place it takes.
    fileprivate var other: Int? {
        switch self {
        case .depends(let other), .mayDepend(let other), .standsIn(let other): other
        case .happens, .cut, .mayFail: nil
        }
    }
}
