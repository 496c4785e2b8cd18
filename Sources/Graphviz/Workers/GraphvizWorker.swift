import Glibc
import Layout

/// A process of the same program that only places nodes.
///
/// A failed assertion in Graphviz aborts the process, and nothing bounds how long a layout takes. In a process of its own
/// neither affects the program.
package struct GraphvizWorker: ~Copyable, Sendable {
    /// Seconds of CPU time for one placement. What Graphviz is given is bounded by `PlacementLimits`, and takes a tenth of
    /// that at the most.
    package static let usualLimit = 60

    private let process: WorkerProcess
    private let socket: FrameSocket
    /// How many requests it has answered.
    private(set) var placements = 0

    /// - Parameters:
    ///   - program: the path of the program to start.
    ///   - arguments: with which it calls `serve`.
    /// - Returns: `nil` if it could not be started.
    init?(program: String, arguments: [String]) {
        guard let (own, other) = FrameSocket.pair() else { return nil }
        let process = WorkerProcess(program: program, arguments: arguments, input: other)
        close(other)
        let socket = FrameSocket(descriptor: own)
        guard let process else { return nil }
        self.process = process
        self.socket = socket
    }

    /// The answer that Graphviz gave. After an error the worker can be used no more.
    ///
    /// - Parameters:
    ///   - limit: seconds of CPU time.
    ///   - patience: as for `WorkerWatch`.
    mutating func place(
        _ request: PlacementRequest, limit: Int, patience: Int
    ) throws(WorkerError) -> Result<Placement, PlacementError> {
        var watch = WorkerWatch(process.id, limit: limit, patience: patience)
        func look() throws(WorkerError) { try watch.look() }
        try socket.send(PlacementFrame.encode(request), look)
        guard let result = PlacementFrame.result(try socket.receive(look)) else { throw .malformedAnswer }
        switch result {
        case .success(let placement):
            guard placement.isComplete(for: request) else { throw .malformedAnswer }
        case .failure(let error):
            if error.kind == .unanswered { throw .failed(error.message) }
        }
        placements += 1
        return result
    }

    /// Ends the process, and says what became of it.
    ///
    /// - Parameter error: why it is of no more use.
    consuming func end(after error: WorkerError) -> WorkerLoss {
        let process = process
        return WorkerLoss(error, status: process.end())
    }

    /// Runs a worker: answers the requests from standard input, which is a socket, until it is closed.
    package static func serve() {
        let socket = FrameSocket(descriptor: STDIN_FILENO)
        let engine = GraphvizEngine()
        do throws(WorkerError) {
            while true {
                guard let request = PlacementFrame.request(try socket.receive()) else { return }
                boundTime()
                let result = Result { () throws(PlacementError) in try engine.place(request) }
                try socket.send(PlacementFrame.encode(result))
            }
        } catch {
            // Nobody is left to answer.
        }
    }

    /// Has the system end the worker some time after its caller would, for a caller that is no more.
    private static func boundTime() {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
        let used = rlim_t(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        limit.rlim_cur = min(limit.rlim_max, used + rlim_t(usualLimit) + 5)
        setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
    }
}
