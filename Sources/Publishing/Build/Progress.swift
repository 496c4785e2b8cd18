import Synchronization

/// Counts the completed units of one activity of a build, and reports the count.
final class Progress: Sendable {
    private let activity: String
    private let total: Int
    private let report: (@Sendable (BuildProgress) -> Void)?
    private let done = Mutex(0)

    init(_ activity: String, of total: Int, _ options: BuildOptions) {
        self.activity = activity
        self.total = total
        report = options.progress
    }

    func advance() {
        guard let report else { return }
        let done = done.withLock { done in
            done += 1
            return done
        }
        report(BuildProgress(activity: activity, done: done, total: total))
    }
}
