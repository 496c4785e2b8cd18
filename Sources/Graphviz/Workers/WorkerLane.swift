import Synchronization

/// A place for one worker, which serves one caller at a time.
final class WorkerLane: Sendable {
    let worker = Mutex<GraphvizWorker?>(nil)
}
