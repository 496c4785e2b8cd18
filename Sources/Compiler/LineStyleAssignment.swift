import Model

/// Gives each channel its line style: pinned channels theirs, the others the free slots in catalog order.
enum LineStyleAssignment {
    /// What decides a channel's line: alike channels share one, others never do.
    struct Look: Hashable {
        var ports: [String]
        var transport: Channel.Transport
        var applicationProtocol: String

        init(_ channel: Channel) {
            ports = channel.ports.map(\.number.description).sorted()
            transport = channel.transport
            applicationProtocol = channel.applicationProtocol
        }
    }

    static func assign(_ draft: inout CatalogDraft) {
        var slots: [Look: Int] = [:]
        for channel in draft.catalog.channels {
            guard let name = draft.places.lines[channel.id]?.value, let line = LineStyle.ID(name: name) else {
                continue
            }
            slots[Look(channel)] = line.slot
        }
        var taken = Set(slots.values)
        for index in draft.catalog.channels.indices {
            let look = Look(draft.catalog.channels[index])
            let slot = slots[look] ?? firstFree(&taken)
            slots[look] = slot
            draft.catalog.channels[index].line = LineStyle.ID(slot: slot)
        }
    }

    private static func firstFree(_ taken: inout Set<Int>) -> Int {
        var slot = 0
        while !taken.insert(slot).inserted { slot += 1 }
        return slot
    }
}
