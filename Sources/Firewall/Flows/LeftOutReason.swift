/// Why a firewall never sees a communication.
package enum LeftOutReason: String, Sendable, Hashable, CaseIterable {
    /// Both ends are on one machine.
    case insideOneMachine = "inside-one-machine"
    /// From a person, or to one.
    case person
    /// Carried from machine to machine, on no network.
    case noNetwork = "no-network"

    /// As readers see it.
    package var title: String {
        switch self {
        case .insideOneMachine: "inside one machine"
        case .person: "between people, or between a person and a machine"
        case .noNetwork: "carried by hand, on no network"
        }
    }
}
