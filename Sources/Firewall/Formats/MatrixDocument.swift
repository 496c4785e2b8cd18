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
            "flows": .array(matrix.flows.compactMap { document($0, matrix) }),
            "leftOut": .object([
                "counts": .object(
                    matrix.leftOutCounts.map { .init(key: $0.reason.rawValue, value: .integer($0.count)) }),
                "flows": .array(
                    matrix.leftOut.compactMap { entry in
                        document(entry.flow, matrix).map {
                            .object([.init(key: "reason", value: .string(entry.reason.rawValue))] + $0.members)
                        }
                    }),
            ]),
        ])
    }

    private static func document(_ flow: Flow, _ matrix: FlowMatrix) -> JSONValue? {
        guard let resolved = matrix.resolved(flow) else { return nil }
        let defaults = matrix.index.deployed.defaultNumbers
        return .object([
            "id": .string(flow.id.text),
            "source": resolved.source.document,
            "destination": resolved.destination.document,
            "initiator": .string("source"),
            "channel": .string(flow.channel.text),
            "transport": .string(resolved.transport.rawValue),
            "ports": .array(resolved.ports.map { document($0, defaultNumber: defaults[$0.id]) }),
            "protocol": .string(flow.applicationProtocol),
            "data": .string(flow.data.rawValue),
            "encrypted": resolved.isEncrypted.map(JSONValue.boolean) ?? .null,
            "crossesZones": .boolean(flow.crossesZones),
            "multicast": .boolean(resolved.isMulticast),
            "required": .boolean(flow.isRequired),
            "conditions": .array(flow.conditions.map(JSONValue.string)),
            "purposes": .array(flow.purposes.map(JSONValue.string)),
            "uses": .array(matrix.uses(of: flow).map(\.document)),
            "sources": .array(resolved.sources.map(\.document)),
            "confidence": .string(flow.confidence.rawValue),
            "linkConfidence": .string(flow.linkConfidence.rawValue),
        ])
    }

    private static func document(_ port: Port, defaultNumber: Port.Number?) -> JSONValue {
        .object([
            "id": .string(port.id.text),
            "number": .string(port.number.plainText),
            "default": defaultNumber.map { .string($0.plainText) },
        ])
    }
}

extension JSONValue {
    fileprivate var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }
}

extension ResolvedFlow.End {
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

extension FlowUse {
    fileprivate var document: JSONValue {
        .object([
            "slide": .string(slide.text),
            "diagram": .string(diagram.text),
            "link": .string(link.id.text),
            "paths": .array(link.paths.map { .string($0.letter) }),
            "data": .string(link.terms.data.rawValue),
            "purpose": link.terms.purpose.map(JSONValue.string),
            "condition": link.terms.condition.map(JSONValue.string),
            "confidence": .string(link.terms.confidence.rawValue),
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
