import ArgumentParser
import Graphviz

/// What the program starts itself with where it needs Graphviz; not for people.
struct PlaceNodesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "place-nodes", abstract: "Place nodes for another portolan.", shouldDisplay: false)

    /// In a process of its own, which a crash in Graphviz may end.
    ///
    /// - Parameter jobs: the largest number of processes; as many as there are cores if absent.
    static func engine(jobs: Int? = nil) -> GraphvizWorkers {
        GraphvizWorkers(arguments: ["place-nodes"], jobs: jobs)
    }

    func run() { GraphvizWorker.serve() }
}
