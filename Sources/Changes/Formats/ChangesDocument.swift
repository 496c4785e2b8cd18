import Model
import TextFormats
import Words

/// The changes for other programs. The shape is a contract, like the shape of `model.json`.
package enum ChangesDocument {
    package static let schemaVersion = 1

    package static func value(_ changes: EditionChanges) -> JSONValue {
        .object([
            "schemaVersion": .integer(schemaVersion),
            "before": .string(changes.before),
            "after": .string(changes.after),
            "firewall": .object([
                "opened": .array(changes.firewall.opened.map(value)),
                "closed": .array(changes.firewall.closed.map(value)),
                "relabelled": .array(
                    changes.firewall.relabelled.map {
                        .object(["rule": value($0.rule), "facts": .array($0.facts.map(value))])
                    }),
            ]),
            "catalog": .array(changes.catalog.map(value)),
            "structure": .array(changes.structure.map(value)),
            "slides": .array(changes.slides.map(value)),
        ])
    }

    /// `firstPort` and `lastPort` are the same number for a single port; both are left out where it is not known or each
    /// site chooses.
    private static func value(_ rule: Opening) -> JSONValue {
        .object([
            "flow": .string(rule.flow.text),
            "transport": .string(rule.transport.rawValue),
            "firstPort": rule.port?.range.map { .integer(Int($0.lowerBound)) },
            "lastPort": rule.port?.range.map { .integer(Int($0.upperBound)) },
            "source": .string(rule.source.component.id.text),
            "sourceMachine": .string(rule.source.machine.id.text),
            "sourceZone": rule.source.zone.map { .string($0.id.text) },
            "destination": .string(rule.destination.component.id.text),
            "destinationMachine": .string(rule.destination.machine.id.text),
            "destinationZone": rule.destination.zone.map { .string($0.id.text) },
            "isReconstructed": .boolean(rule.isReconstructed),
            "sentence": .string(rule.sentence(.english)),
        ])
    }

    private static func value(_ change: Change) -> JSONValue {
        .object([
            "kind": .string(change.kind.rawValue),
            "subject": .string(change.subject.rawValue),
            "id": change.id.isEmpty ? nil : .string(change.id),
            "title": .string(change.title),
            "facts": .array(change.facts.map(value)),
        ])
    }

    private static func value(_ fact: Fact) -> JSONValue {
        .object([
            "name": .string(fact.name.rawValue), "before": fact.before.map(JSONValue.string),
            "after": fact.after.map(JSONValue.string),
        ])
    }

    private static func value(_ slide: SlideChange) -> JSONValue {
        .object([
            "kind": .string(slide.kind.rawValue),
            "before": slide.before.map { .object(["slide": .string($0.id.text), "title": .string($0.title)]) },
            "after": slide.after.map { .object(["slide": .string($0.id.text), "title": .string($0.title)]) },
            "changes": .array(slide.changes.map(value)),
            "diagrams": .array(
                slide.diagrams.map {
                    .object([
                        "id": .string($0.id.text), "title": $0.title.map(JSONValue.string),
                        "changes": .array($0.changes.map(value)),
                    ])
                }),
        ])
    }
}
