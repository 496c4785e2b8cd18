import Glibc

/// A program of the machine that makes what this one does not make itself.
enum ExternalProgram {
    /// After so many seconds a program hangs, and is ended: many times what the longest printing takes.
    static let usualLimit = 600.0

    /// Runs it to its end.
    ///
    /// - Parameters:
    ///   - program: its name, which is looked for in `PATH`, or its path.
    ///   - package: Debian's, for the error if the program is not there.
    ///   - environment: `NAME=value`.
    ///   - messages: the file that gets what it writes to its standard streams, instead of this program's.
    ///   - limit: seconds after which it is ended, which is an error.
    /// - Returns: its exit status; 128 and more if a signal has ended it.
    static func run(
        _ program: String, _ arguments: [String], package: String, environment: [String],
        messages: String? = nil, limit: Double = usualLimit
    ) throws(FileError) -> Int32 {
        var strings = ([program] + arguments).map { strdup($0) }
        var variables = environment.map { strdup($0) }
        defer { for string in strings + variables { free(string) } }
        strings.append(nil)
        variables.append(nil)
        var streams = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&streams)
        defer { posix_spawn_file_actions_destroy(&streams) }
        if let messages {
            posix_spawn_file_actions_addopen(&streams, STDOUT_FILENO, messages, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
            posix_spawn_file_actions_adddup2(&streams, STDOUT_FILENO, STDERR_FILENO)
        }
        var process: pid_t = 0
        let code = posix_spawnp(&process, program, &streams, nil, strings, variables)
        if code == ENOENT {
            throw FileError(
                "run", program, reason: "it is not installed; Debian and Ubuntu have it in the package \(package)")
        }
        guard code == 0 else { throw FileError("run", program, code: code) }
        guard let status = try end(of: process, program, within: limit) else {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
            throw FileError("run", program, reason: "it has not ended within \(Int(limit)) seconds")
        }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    /// - Returns: its status as `waitpid` has it; `nil` if it still runs after that many seconds.
    private static func end(
        of process: pid_t, _ program: String, within limit: Double
    ) throws(FileError) -> Int32? {
        let start = ContinuousClock.now
        var status: Int32 = 0
        var pause: UInt32 = 500
        while true {
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process { return status }
            guard ended == 0 || errno == EINTR else { throw FileError("run", program) }
            if ContinuousClock.now - start > .seconds(limit) { return nil }
            usleep(pause)
            pause = min(pause * 2, 20_000)
        }
    }
}
