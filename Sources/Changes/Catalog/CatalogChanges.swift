import Editions
import Model
import Words

/// The differences between two catalogs.
enum CatalogChanges {
    static func changes(from before: EditionIndex, to after: EditionIndex) -> [Change] {
        zones(before, after) + ports(before, after) + channels(before, after) + components(before, after)
            + settings(before, after)
    }

    private static func zones(_ before: EditionIndex, _ after: EditionIndex) -> [Change] {
        ListComparison.changes(
            before.catalog.zones, after.catalog.zones, .zone, list: after.words.changes.listOfCatalog(.zone), id: \.id,
            title: \.title
        ) { old, new in
            Trait.differences(traits(old), traits(new))
        }
    }

    private static func traits(_ zone: Zone) -> [Trait] {
        [
            Trait(.title, zone.title), Trait(.kind, zone.kind.rawValue),
            Trait(.inside, zone.parent?.text),
        ]
    }

    private static func ports(_ before: EditionIndex, _ after: EditionIndex) -> [Change] {
        ListComparison.changes(
            before.catalog.ports, after.catalog.ports, .port, list: after.words.changes.listOfCatalog(.port), id: \.id,
            title: { "\($0.title), \(after.words.text(of: $0.number))" }
        ) { old, new in
            Trait.differences(traits(old, before), traits(new, after)) + SourceChanges.facts(old.sources, new.sources)
        }
    }

    private static func traits(_ port: Port, _ edition: EditionIndex) -> [Trait] {
        [Trait(.number, edition.words.text(of: port.number)), Trait(.title, port.title), Trait(.note, port.note)]
    }

    private static func channels(_ before: EditionIndex, _ after: EditionIndex) -> [Change] {
        ListComparison.changes(
            before.catalog.channels, after.catalog.channels, .channel,
            list: after.words.changes.listOfCatalog(.channel), id: \.id,
            title: \.title
        ) { old, new in
            Trait.differences(traits(old, before), traits(new, after)) + SourceChanges.facts(old.sources, new.sources)
        }
    }

    private static func traits(_ channel: Channel, _ edition: EditionIndex) -> [Trait] {
        [
            Trait(.title, channel.title), Trait(.ports, edition.portText(of: channel)),
            Trait(.transport, channel.transports.words), Trait(.protocol, channel.applicationProtocol),
            Trait(.sourcePorts, channel.sourcePortText),
            Trait(
                .reachedAt, channel.published.map { "\($0.port?.text ?? "") \($0.at?.text ?? "")" },
                text: edition.publicationText(of: channel)),
            Trait(.encrypted, channel.encrypted, edition.words.changes),
            Trait(.sentToAGroup, channel.isMulticast, edition.words.changes),
            Trait(.staysInTheSubnet, channel.staysInSubnet, edition.words.changes), Trait(.note, channel.note),
        ]
    }

    private static func components(_ before: EditionIndex, _ after: EditionIndex) -> [Change] {
        ListComparison.changes(
            before.catalog.components, after.catalog.components, .component,
            list: after.words.changes.listOfCatalog(.component),
            id: \.id,
            title: \.title
        ) { old, new in
            Trait.differences(traits(old, before), traits(new, after)) + SourceChanges.facts(old.sources, new.sources)
        }
    }

    private static func traits(_ component: Component, _ edition: EditionIndex) -> [Trait] {
        let name = { (id: Component.ID?) in id.map { edition.title(of: $0) } }
        return [
            Trait(.title, component.title), Trait(.kind, component.kind.rawValue),
            Trait(.liesIn, component.parent?.text, text: name(component.parent)),
            Trait(
                .zone, component.zones.isEmpty ? nil : component.zones.map(\.text).joined(separator: " "),
                text: component.zones.map { edition.catalog.zones[$0]?.title ?? $0.text }.joined(separator: ", ")),
            Trait(.sitsAt, component.at?.text, text: name(component.at)), Trait(.icon, component.icon?.rawValue),
            Trait(.standsForMany, component.isStack, edition.words.changes),
            Trait(.number, component.stackSize.map(String.init)), Trait(.technology, component.technology),
            Trait(.owner, component.owner),
            Trait(.tags, component.tags.isEmpty ? nil : component.tags.joined(separator: ", ")),
            Trait(.address, component.url), Trait(.note, component.note),
        ]
    }

    private static func settings(_ before: EditionIndex, _ after: EditionIndex) -> [Change] {
        ListComparison.changes(
            before.catalog.settings, after.catalog.settings, .setting,
            list: after.words.changes.listOfCatalog(.setting), id: \.id,
            title: \.name
        ) { old, new in
            Trait.differences(traits(old, before), traits(new, after)) + SourceChanges.facts(old.sources, new.sources)
        }
    }

    private static func traits(_ setting: Setting, _ edition: EditionIndex) -> [Trait] {
        let readers = setting.components.map { edition.title(of: $0) }.joined(separator: ", ")
        let spellings = setting.spellings.joined(separator: ", ")
        return [
            Trait(.name, setting.name), Trait(.title, setting.title),
            Trait(.otherSpellings, spellings.isEmpty ? nil : spellings),
            Trait(.readBy, setting.components.map(\.text).joined(separator: " "), text: readers),
            Trait(.note, setting.note),
        ]
    }
}
