import Editions
import Model
import TextFormats

/// A diagram's part of `model.json`: its content without positions.
extension DeployedEdition {
    /// - Parameter isPlain: whether its components are below each other because the layout engine did not place them.
    func document(_ diagram: Diagram, isPlain: Bool) -> JSONValue {
        let resolved = resolved(diagram)
        let narrowed = diagram.narrowedProtocols.sorted { $0.key < $1.key }
        return .object([
            "id": .string(diagram.id.text),
            "title": .optional(diagram.title),
            "plainLayout": isPlain ? .boolean(true) : nil,
            "zones": .list(resolved.zones) { .string($0.id.text) },
            "nodes": .list(resolved.nodes, \.document),
            "links": .list(diagram.links, \.document),
            "channels": .list(resolved.channels) { .string($0.id.text) },
            "protocols": .object(narrowed.map { JSONValue.Member(key: $0.key.text, value: .string($0.value)) }),
        ])
    }
}

extension ResolvedNode {
    fileprivate var document: JSONValue {
        .object([
            "id": .string(id.text),
            "component": .string(component.text),
            "title": .string(title),
            "kind": .string(kind.rawValue),
            "icon": .optional(icon?.rawValue),
            "stack": .boolean(isStack),
            "stackSize": stackSize.map { .integer($0) },
            "zone": .optional(zone?.text),
            "at": .optional(at?.text),
            "holds": .list(children, \.document),
        ])
    }
}

extension Link {
    /// `from` is the side that opens the connection; both sides do where `initiator` is `both`. `data` is the
    /// direction of the payload, seen from `from`; `not-stated` where nobody states it.
    fileprivate var document: JSONValue {
        .object([
            "id": .string(id.text),
            "paths": .list(paths) { .string($0.letter) },
            "from": .string(from.text),
            "to": .string(to.text),
            "channel": .string(channel.text),
            "initiator": terms.initiator == .both ? .string("both") : nil,
            "data": .string(terms.data.rawValue),
            "purpose": .optional(terms.purpose),
            "condition": .optional(terms.condition),
            "confidence": .optional(terms.confidence?.id),
            "replaces": terms.replaces.isEmpty ? nil : .list(terms.replaces) { .string($0.letter) },
            "derived": isDerived ? .boolean(true) : nil,
        ])
    }
}
