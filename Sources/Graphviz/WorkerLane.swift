import Synchronization

/// A place for one worker, which serves one caller at a time.
final class WorkerLane: Sendable {
    struct Worker: Sendable {
        var process: GraphvizWorker
        var placements = 0
    }

    let worker = Mutex<Worker?>(nil)
}
