import Diagnostics
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

    package var edition: Edition
    /// As it was asked for.
    package var names: [String]
    /// In the matrix's order.
    package var breaks: [Break]
    /// Of slides that have steps, in reading order.
    package var effects: [BlockedEffect]

    package init(_ blocked: [BlockedTraffic], named names: [String], in edition: Edition) {
        self.edition = edition
        self.names = names
        let all = BlockedEffect.all(of: blocked, in: edition)
        effects = all.filter { !$0.courses.isEmpty }
        var cut: [Flow.ID: [(slide: Slide, link: CutLink)]] = [:]
        for effect in all {
            guard let slide = edition.slides.first(where: { $0.id == effect.slide }) else { continue }
            let flows = Dictionary(
                slide.diagrams.map { ($0.id, $0.flows(in: edition.catalog)) }, uniquingKeysWith: { first, _ in first })
            for link in effect.links where !link.link.isDerived {
                if let flow = flows[link.diagram]?[link.link.id] { cut[flow, default: []].append((slide, link)) }
            }
        }
        breaks = FlowMatrix(edition).flows.compactMap { flow in
            cut[flow.id].map { uses in
                let isWhole = uses.contains { $0.link.conditions.isEmpty }
                return Break(
                    flow: flow, conditions: isWhole ? [] : uses.flatMap(\.link.conditions).unique(),
                    places: Self.places(uses))
            }
        }
    }

    private static func places(_ uses: [(slide: Slide, link: CutLink)]) -> [Place] {
        uses.map(\.slide.id).unique().compactMap { id in
            guard let slide = uses.first(where: { $0.slide.id == id })?.slide else { return nil }
            let paths = Set(uses.filter { $0.slide.id == id }.flatMap(\.link.link.paths))
            let happyPaths = slide.happyPaths
            let steps = happyPaths.map { path in
                Steps(
                    title: happyPaths.count > 1 ? path.title : "",
                    numbers: path.steps.filter { !$0.paths.isDisjoint(with: paths) }.map(\.number))
            }.filter { !$0.numbers.isEmpty }
            return Place(slide: id, paths: paths.sorted(), steps: steps)
        }
    }
}

extension BlockedTraffic {
    /// `8887`, `8000-8100`, the id of a port, each perhaps with `/tcp` or `/udp`; or the id of a flow.
    ///
    /// - Returns: `nil` if the edition has nothing of that name, and it is no number of a port.
    package init?(_ text: String, in edition: Edition) {
        if FlowMatrix(edition).flow(Flow.ID(text)) != nil {
            self = .flow(Flow.ID(text))
            return
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let transport = parts.count == 2 ? Channel.Transport(rawValue: parts[1]) : nil
        guard let name = parts.first, parts.count == 1 || parts.count == 2 && transport.map({ $0 != .none }) ?? false
        else { return nil }
        if let port = edition.catalog.port(Port.ID(name)) {
            self = .port(port.id, transport)
            return
        }
        let ends = name.split(separator: "-", omittingEmptySubsequences: false).map { UInt16($0) ?? 0 }
        guard (1...2).contains(ends.count), let first = ends.first, let last = ends.last, first > 0, first <= last
        else { return nil }
        self = .numbers(first...last, transport)
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
            let flow = entry.flow
            let conditions = entry.conditions.isEmpty ? "" : "  (\(entry.conditions.joined(separator: "; ")))"
            lines.append(
                "  \(flow.source.title) -> \(flow.destination.title)  \(flow.markedPortText)  \(flow.id)\(conditions)")
            lines += entry.places.map { "      \(Self.line($0))" }
        }
        if !effects.isEmpty { lines += ["", "What becomes of the steps:", ""] }
        for effect in effects {
            let title = edition.slides.first { $0.id == effect.slide }?.title ?? ""
            lines.append("  \(title)  \(effect.slide)")
            lines += effect.sentences.dropFirst().map { "      \($0)" }
        }
        return lines.map { $0.replacing(#/[\u{0}-\u{1F}\u{7F}]/#, with: " ") }.joined(separator: "\n") + "\n"
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
