import Glibc

/// A program of the machine that makes what this one does not make itself.
enum ExternalProgram {
    /// Runs it to its end.
    ///
    /// - Parameters:
    ///   - program: its name, which is looked for in `PATH`, or its path.
    ///   - package: Debian's, for the error if the program is not there.
    ///   - environment: `NAME=value`.
    ///   - messages: the file that gets what it writes to its standard streams, instead of this program's.
    /// - Returns: its exit status; 128 and more if a signal has ended it.
    static func run(
        _ program: String, _ arguments: [String], package: String, environment: [String],
        messages: String? = nil
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
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw FileError("run", program) }
        }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}
