import Model

/// Every flow of an edition that a firewall can see, and what was left out.
package struct FlowMatrix: Sendable, Hashable {
    /// Why a firewall never sees a communication.
    package enum Reason: String, Sendable, Hashable, CaseIterable {
        /// Both ends are on one machine.
        case insideOneMachine = "inside-one-machine"
        /// From a person, or to one.
        case person
        /// Carried from machine to machine, on no network.
        case noNetwork = "no-network"
    }

    package struct LeftOut: Sendable, Hashable {
        package var flow: Flow
        package var reason: Reason
    }

    package var version: String
    package var catalog: Catalog
    /// In the catalog's order of zones, then of components and channels. Each id once.
    package var flows: [Flow]
    /// In the same order. None of them is a flow too.
    package var leftOut: [LeftOut]

    package init(_ edition: Edition) {
        version = edition.version
        catalog = edition.catalog
        var gathering = FlowGathering(catalog: edition.catalog)
        for slide in edition.slides {
            for diagram in slide.diagrams { gathering.add(diagram, of: slide) }
        }
        (flows, leftOut) = gathering.result
    }

    package func flow(_ id: Flow.ID) -> Flow? { flows.first { $0.id == id } }

    /// How many were left out for each reason; reasons for which none was are not in it.
    package var leftOutCounts: [(reason: Reason, count: Int)] {
        Reason.allCases.compactMap { reason in
            let count = leftOut.count { $0.reason == reason }
            return count > 0 ? (reason, count) : nil
        }
    }
}

extension FlowMatrix.Reason {
    /// As readers see it.
    package var title: String {
        switch self {
        case .insideOneMachine: "inside one machine"
        case .person: "between people, or between a person and a machine"
        case .noNetwork: "carried by hand, on no network"
        }
    }
}
