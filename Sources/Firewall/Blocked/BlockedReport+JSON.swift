import Model
import TextFormats

extension BlockedReport {
    package var json: JSONValue {
        .object([
            "schemaVersion": .integer(1),
            "edition": .string(edition.version),
            "status": .string(edition.status.rawValue),
            "deployment": matrix.index.deployment.map { .string($0.name) },
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

    fileprivate var conditions: [String]? {
        if case .mayFail(let conditions) = self { conditions.map { $0.text(.english) } } else { nil }
    }

    /// The step on which it depends, or whose place it takes.
    fileprivate var other: Int? {
        switch self {
        case .depends(let other), .mayDepend(let other), .standsIn(let other): other
        case .happens, .cut, .mayFail: nil
        }
    }
}
