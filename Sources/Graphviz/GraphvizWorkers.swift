import Glibc
import Layout
import Synchronization

/// Placement by Graphviz in separate processes.
///
/// If a worker ends or takes too long, only that request fails; the next one gets a new worker.
package final class GraphvizWorkers: LayoutEngine {
    /// Graphviz leaks about 40 KB with every placement.
    private static let placementsPerWorker = 2000

    private let program: String
    private let arguments: [String]
    private let limit: Int
    private let lanes: [WorkerLane]
    private let turn = Atomic(0)

    /// - Parameters:
    ///   - program: started as a worker; the running program if absent.
    ///   - arguments: with which it calls `GraphvizWorker.serve`.
    ///   - jobs: the largest number of workers. Callers beyond that wait; as many as there are cores if absent.
    ///   - limit: milliseconds that a placement may take. A diagram takes a few; the limit is for one that would never end.
    package init(
        program: String = "/proc/self/exe", arguments: [String], jobs: Int? = nil, limit: Int = 10_000
    ) {
        self.program = program
        self.arguments = arguments
        self.limit = limit
        lanes = (0..<max(1, jobs ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))).map { _ in WorkerLane() }
    }

    package var version: String? { GraphvizEngine.version }

    /// Blocks the calling thread until the worker answers.
    package func place(_ request: PlacementRequest) throws(PlacementError) -> Placement {
        // The first that is free, so that few callers start few workers.
        for lane in lanes {
            if let result = lane.worker.withLockIfAvailable({ self.place(request, by: &$0) }) {
                return try result.get()
            }
        }
        let lane = lanes[turn.wrappingAdd(1, ordering: .relaxed).oldValue % lanes.count]
        return try lane.worker.withLock { self.place(request, by: &$0) }.get()
    }

    /// Starts a worker where there is none, and drops one that has failed or has leaked enough.
    private func place(
        _ request: PlacementRequest, by worker: inout WorkerLane.Worker?
    ) -> Result<Placement, PlacementError> {
        let current =
            worker
            ?? GraphvizWorker(program: program, arguments: arguments).map { WorkerLane.Worker(process: $0) }
        worker = nil
        guard var current else { return .failure(PlacementError(message: "Graphviz could not be started")) }
        let result: Result<Placement, PlacementError>
        do throws(FrameSocketError) {
            result = try current.process.place(request, within: limit)
        } catch {
            switch error {
            case .closed: return .failure(PlacementError(message: "Graphviz crashed"))
            case .timedOut: return .failure(PlacementError(message: "Graphviz took longer than \(limit / 1000) s"))
            }
        }
        current.placements += 1
        if current.placements < Self.placementsPerWorker { worker = current }
        return result
    }
}
