import Foundation

/// A run of the program that tests send signals to.
final class RunningProgram {
    private let process = Process()
    private let folder: TemporaryFolder

    init(_ arguments: [String], in folder: URL) throws {
        self.folder = try TemporaryFolder()
        process.executableURL = Repository.program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProgramRun.environment
        // Files, which never fill up.
        process.standardOutput = try Self.file(self.folder, "output")
        process.standardError = try Self.file(self.folder, "errors")
        try process.run()
    }

    deinit {
        if process.isRunning { send(SIGKILL) }
    }

    private static func file(_ folder: TemporaryFolder, _ name: String) throws -> FileHandle {
        try folder.write("", to: name)
        return try FileHandle(forWritingTo: folder.url.appendingPathComponent(name))
    }

    var isRunning: Bool { process.isRunning }

    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Stops it, and returns once no thread of it runs any longer, or it has ended: the signal alone returns before.
    func stop() {
        send(SIGSTOP)
        _ = wait { threadStates.allSatisfy("TtZX".contains) }
    }

    /// The letter of each thread's state, as proc(5) has it after the name in brackets.
    private var threadStates: [Character] {
        let tasks = "/proc/\(process.processIdentifier)/task"
        let ids = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
        return ids.compactMap { id in
            guard let stat = try? String(contentsOfFile: "\(tasks)/\(id)/stat", encoding: .utf8),
                let name = stat.lastIndex(of: ")")
            else { return nil }
            return stat[name...].dropFirst(2).first
        }
    }

    /// Returns when `condition` holds, or after some seconds.
    ///
    /// - Returns: whether it holds.
    func wait(until condition: () throws -> Bool) rethrows -> Bool {
        for _ in 0..<20_000 {
            if try condition() { return true }
            if !process.isRunning { return try condition() }
            usleep(500)
        }
        return false
    }

    /// Waits for its end.
    ///
    /// - Returns: the exit status, or 128 more than the signal that ended it.
    func status() -> Int32 {
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    }

    var errors: String { get throws { try folder.text(of: "errors") } }
}
