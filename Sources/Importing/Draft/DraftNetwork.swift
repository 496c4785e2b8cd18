import Model
import TextFormats

/// What another tool's file says of a network, before it becomes a corpus. Names are as they were written.
package struct DraftNetwork: Sendable, Hashable {
    /// An end of a connection.
    package struct End: Sendable, Hashable {
        /// The id in a corpus, where the file states it.
        package var id: String?
        package var title: String
        /// The machine that holds it; `nil` where it is a box of its own.
        package var machine: String?
        package var zone: String?
        /// What it is; a machine, or a service on one, if absent.
        package var kind: Component.Kind?
        package var technology: String?
        package var note: String?

        package init(
            id: String? = nil, title: String, machine: String? = nil, zone: String? = nil, kind: Component.Kind? = nil,
            technology: String? = nil, note: String? = nil
        ) {
            self.id = id
            self.title = title
            self.machine = machine
            self.zone = zone
            self.kind = kind
            self.technology = technology
            self.note = note
        }
    }

    package struct Connection: Sendable, Hashable {
        package var from: End
        package var to: End
        /// Empty where the file does not state it.
        package var transports: [Channel.Transport]
        /// Empty where the file does not state them, or states any.
        package var ports: [Port.Number]
        /// The id of the channel in a corpus, where the file states it.
        package var channel: String?
        package var applicationProtocol: String?
        package var encrypted: Bool?
        package var isMulticast = false
        package var data: LinkTerms.DataDirection?
        package var condition: String?
        package var purpose: String?
        /// Where it is in the file, counted from 1.
        package var line: Int
        /// What was assumed about it, in a few words each.
        package var remarks: [String] = []
    }

    package var connections: [Connection] = []
    /// What has no connection, and is there all the same.
    package var others: [End] = []
    /// What could not be brought over, one sentence each.
    package var losses: [String] = []
}
