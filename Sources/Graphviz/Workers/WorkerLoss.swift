import Glibc

/// How a worker was lost before it had answered.
struct WorkerLoss: Sendable, Hashable {
    /// `killed by signal 9`
    let text: String
    /// Whether it was for computing longer than it may, which another worker would do as well.
    let isOutOfTime: Bool

    static let notStarted = WorkerLoss(text: "could not be started", isOutOfTime: false)

    private init(text: String, isOutOfTime: Bool) {
        self.text = text
        self.isOutOfTime = isOutOfTime
    }

    /// - Parameter status: as `waitpid` gives it.
    init(_ error: WorkerError, status: Int32?) {
        let signal = status.map { $0 & 0x7F } ?? 0
        let isOutOfTime = error == .outOfTime || error == .closed && signal == SIGXCPU
        self.init(text: isOutOfTime ? "out of time" : Self.text(error, status, signal), isOutOfTime: isOutOfTime)
    }

    private static func text(_ error: WorkerError, _ status: Int32?, _ signal: Int32) -> String {
        switch error {
        case .closed:
            if signal != 0 { return "killed by signal \(signal)" }
            return status.map { "ended with status \($0 >> 8 & 0xFF)" } ?? "ended"
        case .malformedAnswer: return "gave a malformed answer"
        case .stopped: return "stopped"
        case .idle: return "gave no answer"
        case .outOfTime: return "out of time"
        case .failed(let message): return message
        }
    }
}
