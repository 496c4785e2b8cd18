import Layout
import Synchronization

/// Placement by Graphviz in processes of their own, as many as there are callers at a time.
///
/// A worker that ends or takes too long is a failure of that request alone; the next one gets a new worker.
package final class GraphvizWorkers: LayoutEngine {
    /// Graphviz loses some 40 KB with every placement.
    private static let placementsPerWorker = 2000

    private struct Idle: Sendable {
        var worker: GraphvizWorker
        var placements: Int
    }

    private let program: String
    private let arguments: [String]
    private let limit: Int
    private let idle = Mutex<[Idle]>([])

    /// - Parameters:
    ///   - program: started as a worker; the running program if absent.
    ///   - arguments: with which it calls `GraphvizWorker.serve`.
    ///   - limit: milliseconds that a placement may take. Diagrams take a few; this is for what would never end.
    package init(program: String = "/proc/self/exe", arguments: [String], limit: Int = 10_000) {
        self.program = program
        self.arguments = arguments
        self.limit = limit
    }

    package func place(_ request: PlacementRequest) throws(PlacementError) -> Placement {
        guard var lent = idle.withLock({ $0.popLast() }) ?? start() else {
            throw PlacementError(message: "Graphviz could not be started")
        }
        let result: Result<Placement, PlacementError>
        do throws(FrameSocket.Fault) {
            result = try lent.worker.place(request, within: limit)
        } catch {
            switch error {
            case .closed: throw PlacementError(message: "Graphviz crashed")
            case .timedOut: throw PlacementError(message: "Graphviz took longer than \(limit / 1000) s")
            }
        }
        lent.placements += 1
        if lent.placements < Self.placementsPerWorker { idle.withLock { [lent] in $0.append(lent) } }
        return try result.get()
    }

    private func start() -> Idle? {
        GraphvizWorker(program: program, arguments: arguments).map { Idle(worker: $0, placements: 0) }
    }
}
