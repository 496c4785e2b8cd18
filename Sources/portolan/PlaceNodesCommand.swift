import ArgumentParser
import Graphviz

/// The internal command with which the program starts itself to run Graphviz.
struct PlaceNodesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "place-nodes", abstract: "Place nodes for another portolan.", shouldDisplay: false)

    /// A Graphviz engine in processes of its own, so that a crash in Graphviz does not end the program.
    ///
    /// - Parameter jobs: the maximum number of processes; the number of cores if absent.
    static func engine(jobs: Int? = nil) -> GraphvizWorkers {
        GraphvizWorkers(arguments: ["place-nodes"], jobs: jobs)
    }

    func run() { GraphvizWorker.serve() }
}
