import Glibc

/// Looks at a worker that owes an answer, and ends the waiting for one that cannot give it.
///
/// No clock decides: a worker that computes may take as long as the machine needs for the CPU time that it is allowed.
struct WorkerWatch {
    /// How often in a row a worker must be seen stopped. What limits a program's CPU time by stopping it in turns is none.
    private static let stops = 5

    private let process: pid_t
    /// In clock ticks.
    private let limit: Int
    private let patience: Int
    private var first: Int?
    private var last = 0
    private var stopped = 0
    private var asleep = 0

    /// - Parameters:
    ///   - limit: seconds of CPU time for one answer.
    ///   - patience: how often in a row the worker must be seen asleep, without any CPU time between. One that computes
    ///     never sleeps, however long it waits for its turn.
    init(_ process: pid_t, limit: Int, patience: Int) {
        self.process = process
        self.patience = patience
        self.limit = limit * ProcessStatus.ticksPerSecond
    }

    /// To be called at intervals.
    mutating func look() throws(WorkerError) {
        guard let status = ProcessStatus(of: process) else { throw .closed }
        let start = first ?? status.ticks
        first = start
        if status.ticks - start > limit { throw .outOfTime }
        stopped = status.state == "T" || status.state == "t" ? stopped + 1 : 0
        asleep = status.state == "S" && status.ticks == last ? asleep + 1 : 0
        last = status.ticks
        if status.state == "Z" || status.state == "X" { throw .closed }
        if stopped >= Self.stops { throw .stopped }
        if asleep >= patience { throw .idle }
    }
}
