import Glibc
import Layout
import Synchronization

/// Placement by Graphviz in separate processes.
///
/// A worker that ends, is stopped or answers nonsense is replaced, and the request made again: the answer depends on the
/// request alone. What no worker answers is an error, because a layout without it would be another than elsewhere.
package final class GraphvizWorkers: LayoutEngine {
    /// Graphviz leaks about 40 KB with every placement.
    private static let placementsPerWorker = 2000
    /// How many workers are tried for one request.
    package static let attempts = 4

    private let program: String
    private let arguments: [String]
    private let limit: Int
    private let patience: Int
    private let lanes: [WorkerLane]
    private let turn = Atomic(0)
    private let losses = Mutex<[String: Int]>([:])

    /// - Parameters:
    ///   - program: started as a worker; the running program if absent.
    ///   - arguments: with which it calls `GraphvizWorker.serve`.
    ///   - jobs: the largest number of workers. Callers beyond that wait; as many as there are cores if absent.
    ///   - limit: seconds of CPU time that a placement may take.
    ///   - patience: how often in a row, ten times a second, a worker that owes an answer must be seen asleep to be replaced.
    package init(
        program: String = "/proc/self/exe", arguments: [String], jobs: Int? = nil,
        limit: Int = GraphvizWorker.usualLimit, patience: Int = 100
    ) {
        self.program = program
        self.arguments = arguments
        self.limit = limit
        self.patience = patience
        lanes = (0..<max(1, jobs ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))).map { _ in WorkerLane() }
    }

    package var version: String? { GraphvizEngine.version }

    /// What became of workers that were replaced, for a note: `killed by signal 9 (2), stopped (1)`. `nil` if there were
    /// none.
    package var lossText: String? {
        let counts = losses.withLock { $0 }.sorted { $0.key < $1.key }
        return counts.isEmpty ? nil : counts.map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
    }

    /// Blocks the calling thread until a worker answers.
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
        _ request: PlacementRequest, by worker: inout GraphvizWorker?
    ) -> Result<Placement, PlacementError> {
        var lost: [WorkerLoss] = []
        while lost.count < Self.attempts {
            guard var current = worker.take() ?? GraphvizWorker(program: program, arguments: arguments) else {
                lost.append(.notStarted)
                continue
            }
            do throws(WorkerError) {
                let result = try current.place(request, limit: limit, patience: patience)
                if current.placements < Self.placementsPerWorker { worker = consume current }
                return result
            } catch {
                let loss = current.end(after: error)
                lost.append(loss)
                losses.withLock { $0[loss.text, default: 0] += 1 }
                if loss.isOutOfTime {
                    let message = "Graphviz did not place it in \(limit) s of CPU time"
                    return .failure(PlacementError(.unanswered, message))
                }
            }
        }
        let ends = lost.map(\.text).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let message = "Graphviz gave no answer in \(lost.count) attempts: \(ends.joined(separator: ", "))"
        return .failure(PlacementError(.unanswered, message))
    }
}
