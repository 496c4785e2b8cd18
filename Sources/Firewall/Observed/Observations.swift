import Model

/// All that was seen.
package struct Observations: Sendable, Hashable {
    /// Each connection once, in the order of the file.
    package var all: [Observation] = []
    /// The addresses of the hosts that were looked at from; `nil` where everything between all hosts was seen.
    package var viewpoints: Set<IPNetwork>?

    /// Adds what was not seen before; an answer counts more than none.
    mutating func add(_ observation: Observation) {
        if let index = all.firstIndex(where: { $0.connection == observation.connection }) {
            all[index].sourcePorts.formUnion(observation.sourcePorts)
            all[index].isAnswered = all[index].isAnswered || observation.isAnswered
        } else {
            all.append(observation)
        }
    }
}
