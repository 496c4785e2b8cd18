import Publishing
import Synchronization
import TextFormats

/// A line on a terminal that shows the progress of a build that takes longer than a moment.
final class ProgressLine: Sendable {
    private struct State {
        var shown = ContinuousClock.now
        var isShown = false
    }

    private let start = ContinuousClock.now
    private let state = Mutex(State())

    private static let moment = Duration.milliseconds(500)
    private static let interval = Duration.milliseconds(50)

    /// - Returns: `nil` if standard error is not a terminal.
    init?() {
        guard Console.Stream.errors.isTerminal else { return nil }
    }

    deinit { clear() }

    func show(_ progress: BuildProgress) {
        let now = ContinuousClock.now
        guard now - start > Self.moment else { return }
        state.withLock { state in
            guard now - state.shown > Self.interval || progress.done == progress.total else { return }
            state.shown = now
            state.isShown = true
            Console.write(
                "\r\u{1B}[K\(VisibleText.escaped(progress.activity)) \(progress.done)/\(progress.total)", to: .errors)
        }
    }

    private func clear() {
        if state.withLock({ $0.isShown }) { Console.write("\r\u{1B}[K", to: .errors) }
    }
}
