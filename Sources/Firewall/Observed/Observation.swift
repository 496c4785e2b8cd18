import Model

/// A connection that was seen on a network.
package struct Observation: Sendable, Hashable {
    package var connection: Connection
    /// The ports that it was opened from; empty where that is not known.
    package var sourcePorts: Set<UInt16> = []
    /// Whether the other side answered; a connection that is still asked for may be dropped on its way.
    package var isAnswered: Bool
    /// The program that has the socket, where that is known.
    package var program: String?
    /// Counted from 1; of the first line that has it.
    package var line: Int
}
