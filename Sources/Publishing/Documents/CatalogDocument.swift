import Editions
import Model
import TextFormats

/// The catalog's part of `model.json`.
extension DeployedEdition {
    var catalogDocument: JSONValue {
        let catalog = edition.catalog
        return .object([
            "confidence": catalog.evidence.isDeclared && !catalog.evidence.levels.isEmpty
                ? .list(catalog.evidence.levels, \.document) : nil,
            "zones": .list(catalog.zones, \.document),
            "ports": .list(catalog.ports) { $0.document(defaultNumber: defaultNumbers[$0.id]) },
            "channels": .list(catalog.channels, \.document),
            "components": .list(catalog.components, \.document),
            "settings": .list(catalog.settings, \.document),
        ])
    }
}

extension Source.Confidence {
    fileprivate var document: JSONValue {
        .object(["id": .string(id), "title": .string(title), "stated": .boolean(isStated)])
    }
}

extension Zone {
    fileprivate var document: JSONValue {
        .object([
            "id": .string(id.text), "title": .string(title), "kind": .string(kind.rawValue),
            "in": .optional(parent?.text),
        ])
    }
}

extension Port {
    /// `first` and `last` are the same number for a single port; both are omitted if each site chooses.
    fileprivate func document(defaultNumber: Port.Number?) -> JSONValue {
        .object([
            "id": .string(id.text),
            "title": .string(title),
            "first": number.range.map { .integer(Int($0.lowerBound)) },
            "last": number.range.map { .integer(Int($0.upperBound)) },
            "default": defaultNumber.map { .string($0.description) },
            "note": .optional(note),
            "sources": .list(sources, \.document),
        ])
    }
}

extension Channel {
    /// `transports` are those of `transport` one by one, where there are several. Channels with the same `lineStyle` look
    /// alike in every diagram.
    fileprivate var document: JSONValue {
        .object([
            "id": .string(id.text),
            "title": .string(title),
            "ports": .list(ports) { .string($0.text) },
            "transport": .string(transports.words),
            "transports": transports.count > 1 ? .list(transports) { .string($0.rawValue) } : nil,
            "sourcePorts": sourcePorts.isEmpty ? nil : .list(sourcePorts) { .string($0.text(separator: "-")) },
            "published": published.map { publication in
                .object(["port": .optional(publication.port?.text), "at": .optional(publication.at?.text)])
            },
            "protocol": .string(applicationProtocol),
            "encrypted": encrypted.map(JSONValue.boolean),
            "multicast": isMulticast ? .boolean(true) : nil,
            "subnetOnly": isSubnetOnly ? .boolean(true) : nil,
            "lineStyle": .integer(line.slot),
            "note": .optional(note),
            "sources": .list(sources, \.document),
        ])
    }
}

extension Component {
    fileprivate var document: JSONValue {
        .object([
            "id": .string(id.text),
            "title": .string(title),
            "kind": .string(kind.rawValue),
            "parent": .optional(parent?.text),
            "zone": .optional(zone?.text),
            "otherZones": otherZones.isEmpty ? nil : .list(otherZones) { .string($0.text) },
            "at": .optional(at?.text),
            "icon": .optional(icon?.rawValue),
            "stack": .boolean(isStack),
            "stackSize": stackSize.map { .integer($0) },
            "technology": .optional(technology),
            "owner": .optional(owner),
            "tags": tags.isEmpty ? nil : .list(tags) { .string($0) },
            "url": .optional(url),
            "note": .optional(note),
            "sources": .list(sources, \.document),
        ])
    }
}

extension Setting {
    /// `spellings` are other spellings of the name.
    fileprivate var document: JSONValue {
        .object([
            "id": .string(id.text),
            "name": .string(name),
            "title": .string(title),
            "spellings": .list(spellings) { .string($0) },
            "components": .list(components) { .string($0.text) },
            "note": .optional(note),
            "sources": .list(sources, \.document),
        ])
    }
}

extension Source {
    var document: JSONValue {
        .object([
            "title": .string(title),
            "where": .optional(place),
            "retrieved": .optional(retrieved),
            "confidence": .optional(confidence?.id),
        ])
    }
}
