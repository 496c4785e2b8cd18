import Glibc
import Synchronization

/// What has to happen before a signal ends the program: what must not be left half done, and what has to be removed.
package enum Interruption {
    private struct State {
        /// Whether a signal has arrived, after which nothing new begins.
        var isPending = false
        /// How often each thread is in work that must not be left half done.
        var busy: [pthread_t: Int] = [:]
        var cleanups: [Int: @Sendable () -> Void] = [:]
        var nextCleanup = 0
    }

    private static let state = Mutex(State())

    /// Runs work that a signal must not leave half done: the program ends after it. If a signal has arrived before, the
    /// work does not begin, and this does not return.
    package static func deferred<Result, Failure: Error>(
        _ work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let thread = pthread_self()
        let begins = state.withLock { state in
            guard !state.isPending || state.busy[thread] != nil else { return false }
            state.busy[thread, default: 0] += 1
            return true
        }
        if !begins { waitForEnd() }
        defer {
            state.withLock { state in
                let depth = (state.busy[thread] ?? 1) - 1
                state.busy[thread] = depth == 0 ? nil : depth
            }
        }
        return try work()
    }

    /// Has `cleanup` run before a signal ends the program.
    ///
    /// - Returns: what `forget` takes.
    static func clean(with cleanup: @escaping @Sendable () -> Void) -> Int {
        state.withLock { state in
            state.nextCleanup += 1
            state.cleanups[state.nextCleanup] = cleanup
            return state.nextCleanup
        }
    }

    static func forget(_ cleanup: Int) {
        state.withLock { _ = $0.cleanups.removeValue(forKey: cleanup) }
    }

    /// Waits for work that must not be left half done, and cleans up. The caller ends the program.
    package static func begin() {
        state.withLock { $0.isPending = true }
        while state.withLock({ !$0.busy.isEmpty }) { usleep(1000) }
        let cleanups = state.withLock { $0.cleanups }
        for (_, cleanup) in cleanups.sorted(by: { $0.key < $1.key }) { cleanup() }
    }

    private static func waitForEnd() -> Never {
        while true { pause() }
    }
}
