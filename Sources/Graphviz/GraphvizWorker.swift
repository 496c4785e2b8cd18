import Glibc
import Layout

/// A process of the same program that only places nodes.
///
/// A failed assertion in Graphviz aborts the process, and nothing bounds how long a layout takes. In a process of its own
/// neither affects the program.
package final class GraphvizWorker: Sendable {
    private let process: pid_t
    private let socket: FrameSocket

    /// - Parameters:
    ///   - program: the path of the program to start.
    ///   - arguments: with which it calls `serve`.
    /// - Returns: `nil` if it could not be started.
    init?(program: String, arguments: [String]) {
        guard let (own, other) = FrameSocket.pair() else { return nil }
        socket = FrameSocket(descriptor: own)
        let process = Self.spawn(program, arguments, input: other)
        close(other)
        guard let process else { return nil }
        self.process = process
    }

    deinit {
        kill(process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }

    /// - Parameter limit: milliseconds.
    func place(_ request: PlacementRequest, within limit: Int) throws(FrameSocketError) -> Result<
        Placement, PlacementError
    > {
        try socket.send(PlacementFrame.encode(request))
        guard let result = PlacementFrame.result(try socket.receive(within: limit)) else { throw .closed }
        return result
    }

    /// Runs a worker: answers the requests from standard input, which is a socket, until it is closed.
    package static func serve() {
        let socket = FrameSocket(descriptor: STDIN_FILENO)
        let engine = GraphvizEngine()
        while let frame = try? socket.receive(within: -1), let request = PlacementFrame.request(frame) {
            let result = Result { () throws(PlacementError) in try engine.place(request) }
            guard (try? socket.send(PlacementFrame.encode(result))) != nil else { return }
        }
    }

    private static func spawn(_ program: String, _ arguments: [String], input: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        // What Graphviz prints as it crashes is of no use to a user; the crash itself is reported.
        for stream in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
        }
        // Swift would write a backtrace of the crash, which takes seconds.
        let inherited = environment().filter { !$0.hasPrefix("SWIFT_BACKTRACE=") }
        var process: pid_t = 0
        let status = withCStrings([program] + arguments) { arguments in
            withCStrings(inherited + ["SWIFT_BACKTRACE=enable=no"]) { environment in
                posix_spawn(&process, program, &actions, nil, arguments, environment)
            }
        }
        return status == 0 ? process : nil
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
