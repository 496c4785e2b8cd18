import Glibc

/// Owns a child process, which ends with it.
struct WorkerProcess: ~Copyable {
    let id: pid_t

    /// - Parameters:
    ///   - program: the path of the program to start.
    ///   - input: its standard input.
    ///   - output: the path of what it writes to.
    /// - Returns: `nil` if it could not be started.
    init?(program: String, arguments: [String], input: Int32, output: String = "/dev/null") {
        guard let id = Self.spawn(program, arguments, input: input, output) else { return nil }
        self.id = id
    }

    deinit { _ = Self.end(id) }

    /// Ends the process if it has not ended by itself.
    ///
    /// - Returns: its status as `waitpid` gives it; `nil` if another has asked for it.
    consuming func end() -> Int32? {
        let status = Self.end(id)
        discard self
        return status
    }

    private static func end(_ id: pid_t) -> Int32? {
        kill(id, SIGKILL)
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0 {
            if errno != EINTR { return nil }
        }
        return status
    }

    private static func spawn(_ program: String, _ arguments: [String], input: Int32, _ output: String) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        // What Graphviz prints as it crashes is of no use to a user; the crash itself is reported.
        for stream in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, stream, output, O_WRONLY, 0)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        takeAllSignals(&attributes)
        // Swift would write a backtrace of the crash, which takes seconds.
        let inherited = environment().filter { !$0.hasPrefix("SWIFT_BACKTRACE=") }
        var process: pid_t = 0
        let status = withCStrings([program] + arguments) { arguments in
            withCStrings(inherited + ["SWIFT_BACKTRACE=enable=no"]) { environment in
                SpawnWatch.during { posix_spawn(&process, program, &actions, &attributes, arguments, environment) }
            }
        }
        return status == 0 ? process : nil
    }

    /// The threads of Swift's tasks block most signals, which a child would inherit: also the one for too much CPU time.
    private static func takeAllSignals(_ attributes: inout posix_spawnattr_t) {
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    }

    private static func environment() -> [String] {
        var entries: [String] = []
        var next = environ
        while let entry = next.pointee {
            entries.append(String(cString: entry))
            next += 1
        }
        return entries
    }

    /// Calls the body with the strings as C's null-terminated array.
    private static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
