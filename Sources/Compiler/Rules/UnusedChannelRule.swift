import Diagnostics
import Model

enum UnusedChannelRule {
    static func faults(in edition: Edition, _ places: CatalogDraft.Places) -> [Diagnostic] {
        let used = Set(edition.slides.flatMap(\.diagrams).flatMap(\.links).map(\.channel))
        return edition.catalog.channels.compactMap { channel in
            guard !used.contains(channel.id), let place = places.channels[channel.id] else { return nil }
            return Diagnostic(.unusedChannel, "no link runs over the channel ‘\(channel.id)’", at: place)
        }
    }
}
