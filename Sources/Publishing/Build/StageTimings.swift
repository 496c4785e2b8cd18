import Glibc
import Synchronization
import TextFormats

/// A build's CPU time and memory, stage by stage.
package final class StageTimings: Sendable {
    package enum Stage: String, Sendable, CaseIterable {
        case read, compile, deploy, layOut = "lay out", draw, render, write, publish
    }

    private struct Entry {
        var nanoseconds: UInt64 = 0
        /// The peak memory of the process when the stage last ended, in bytes.
        var peak = 0
    }

    private let entries = Mutex<[Stage: Entry]>([:])

    package init() {}

    /// Runs part of a stage, and adds its CPU time on this thread to the stage.
    package func measure<Result, Failure: Error>(
        _ stage: Stage, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let start = Self.threadTime()
        defer { add(stage, Self.threadTime() - start) }
        return try body()
    }

    private func add(_ stage: Stage, _ nanoseconds: UInt64) {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let peak = usage.ru_maxrss * 1024
        entries.withLock { entries in
            entries[stage, default: Entry()].nanoseconds += nanoseconds
            entries[stage, default: Entry()].peak = max(entries[stage]?.peak ?? 0, peak)
        }
    }

    private static func threadTime() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    /// A line for each stage that was run: its CPU time in this process, and the peak memory by its end.
    package var text: String {
        let entries = entries.withLock { $0 }
        var rows = [["stage", "CPU s", "peak MB"]]
        for stage in Stage.allCases {
            guard let entry = entries[stage] else { continue }
            let milliseconds = Int(entry.nanoseconds / 1_000_000)
            let seconds = "\(milliseconds / 1000)." + String("\(1000 + milliseconds % 1000)".dropFirst())
            rows.append([stage.rawValue, seconds, "\(entry.peak / 1_000_000)"])
        }
        return TextTable(rows, [.left, .right, .right]).text
    }
}
