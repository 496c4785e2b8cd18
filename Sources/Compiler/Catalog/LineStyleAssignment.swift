import Editions
import Model

/// Assigns each channel its line style: pinned channels theirs, the others the free slots in catalog order.
enum LineStyleAssignment {
    static func assign(_ draft: inout CatalogDraft) {
        var slots: [ChannelLook: Int] = [:]
        for channel in draft.catalog.channels {
            guard let name = draft.places.lines[channel.id]?.value, let line = LineStyle.ID(name: name)
            else { continue }
            slots[ChannelLook(channel, in: draft.catalog)] = line.slot
        }
        var taken = Set(slots.values)
        let catalog = draft.catalog
        draft.catalog.channels.updateEach { channel in
            let look = ChannelLook(channel, in: catalog)
            let slot = slots[look] ?? firstFree(&taken)
            slots[look] = slot
            channel.line = LineStyle.ID(slot: slot)
        }
    }

    private static func firstFree(_ taken: inout Set<Int>) -> Int {
        var slot = 0
        while !taken.insert(slot).inserted { slot += 1 }
        return slot
    }
}
