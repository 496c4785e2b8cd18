import Diagnostics
import Model

/// The matrix as JSON, with all that is known of each flow.
package enum MatrixDocument {
    /// To be raised when a program that reads the file has to be changed.
    package static let schemaVersion = 1

    package static func json(_ matrix: FlowMatrix) -> JSONValue {
        .object([
            "schemaVersion": .integer(schemaVersion),
            "edition": .string(matrix.version),
            "flows": .array(matrix.flows.map(\.document)),
            "leftOut": .object([
                "counts": .object(
                    matrix.leftOutCounts.map { .init(key: $0.reason.rawValue, value: .integer($0.count)) }),
                "flows": .array(
                    matrix.leftOut.map { entry in
                        .object(
                            [.init(key: "reason", value: .string(entry.reason.rawValue))]
                                + (entry.flow.document.members))
                    }),
            ]),
        ])
    }
}

extension JSONValue {
    fileprivate var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }
}

extension Flow {
    fileprivate var document: JSONValue {
        .object([
            "id": .string(id.text),
            "source": source.document,
            "destination": destination.document,
            "initiator": .string("source"),
            "channel": .string(channel.id.text),
            "transport": .string(transport.rawValue),
            "ports": .array(ports.map(\.document)),
            "protocol": .string(applicationProtocol),
            "data": .string(data.rawValue),
            "encrypted": isEncrypted.map(JSONValue.boolean) ?? .null,
            "crossesZones": .boolean(crossesZones),
            "multicast": .boolean(isMulticast),
            "required": .boolean(isRequired),
            "conditions": .array(conditions.map(JSONValue.string)),
            "purposes": .array(purposes.map(JSONValue.string)),
            "uses": .array(uses.map(\.document)),
            "sources": .array(sources.map(\.document)),
            "confidence": .string(confidence.rawValue),
            "linkConfidence": .string(linkConfidence.rawValue),
        ])
    }
}

extension FlowEnd {
    fileprivate var document: JSONValue {
        .object([
            "component": .string(component.id.text),
            "title": .string(component.title),
            "machine": .string(machine.id.text),
            "machineTitle": .string(machine.title),
            "zone": (zone?.id.text).map(JSONValue.string),
            "zoneTitle": (zone?.title).map(JSONValue.string),
        ])
    }
}

extension Port {
    fileprivate var document: JSONValue {
        .object([
            "id": .string(id.text),
            "number": .string(number.plainText),
            "default": defaultNumber.map { .string($0.plainText) },
        ])
    }
}

extension FlowUse {
    fileprivate var document: JSONValue {
        .object([
            "slide": .string(slide.text),
            "diagram": .string(diagram.text),
            "link": .string(link.text),
            "paths": .array(paths.map { .string($0.letter) }),
            "data": .string(terms.data.rawValue),
            "purpose": terms.purpose.map(JSONValue.string),
            "condition": terms.condition.map(JSONValue.string),
            "confidence": .string(terms.confidence.rawValue),
        ])
    }
}

extension Source {
    fileprivate var document: JSONValue {
        .object([
            "title": .string(title),
            "where": place.map(JSONValue.string),
            "retrieved": retrieved.map(JSONValue.string),
            "confidence": .string(confidence.rawValue),
        ])
    }
}
