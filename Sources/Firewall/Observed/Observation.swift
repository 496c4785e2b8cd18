import Model

/// A connection that was seen on a network.
package struct Observation: Sendable, Hashable {
    package var connection: Connection
    /// Whether the other side answered; a connection that is still asked for may be dropped on its way.
    package var isAnswered: Bool
    /// The program that has the socket, where that is known.
    package var program: String?
    /// Counted from 1; of the first line that tells of it.
    package var line: Int
}

/// All that was seen.
package struct Observations: Sendable, Hashable {
    /// Each connection once, in the order of the file.
    package var all: [Observation] = []
    /// The addresses of the hosts that were looked at from; `nil` where everything between all hosts was seen.
    package var viewpoints: Set<IPNetwork>?

    /// Adds what was not seen before; an answer counts more than none.
    mutating func add(_ observation: Observation) {
        if let index = all.firstIndex(where: { $0.connection == observation.connection }) {
            all[index].isAnswered = all[index].isAnswered || observation.isAnswered
        } else {
            all.append(observation)
        }
    }
}
