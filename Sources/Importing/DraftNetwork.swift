import Model

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
    }

    package var connections: [Connection] = []
    /// What could not be brought over, one sentence each.
    package var losses: [String] = []
}
