import Foundation
import Layout
import Model
import Synchronization
import Testing

@testable import Graphviz
@testable import Publishing

/// Whatever becomes of Graphviz, the program goes on and says so.
@Suite struct GraphvizWorkerTests {
    private static let worker = ["place-nodes"]

    private static let request = PlacementRequest(
        nodes: (0..<4).map { index in
            PlacementRequest.Node(
                width: 196, height: 84,
                bands: [.init(height: 42, port: nil), .init(height: 42, port: index)],
                cluster: index < 2 ? 0 : nil, column: index % 3)
        },
        clusterCount: 1,
        edges: [
            PlacementRequest.Edge(tail: 0, tailPort: 0, head: 1, headPort: 1, weight: 2),
            PlacementRequest.Edge(tail: 3, tailPort: 3, head: 2, headPort: 2, weight: 0),
        ],
        columnCount: 3, nodeSeparation: 42, columnSeparation: 84)

    @Test func aWorkerPlacesAsTheLibraryDoes() throws {
        let workers = GraphvizWorkers(program: Repository.program.path, arguments: Self.worker)
        let expected = try GraphvizEngine().place(Self.request)
        for _ in 0..<3 { #expect(try workers.place(Self.request) == expected) }
    }

    /// A child that is stopped before it runs its program holds its parent only for a moment. It has all open files of its
    /// parent until then, and so locks of other tests, which is why the parent is a process of its own.
    @Test(.timeLimit(.minutes(30))) func aChildThatIsStoppedBeforeItRunsIsEnded() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            // Because nobody reads what it writes, the child waits before it runs its program.
            let output = folder.path + "/output"
            #expect(mkfifo(output, 0o600) == 0)
            Thread.detachNewThread { Self.stopWaitingChild() }
            // It would not return.
            guard let process = WorkerProcess(program: "/bin/true", arguments: [], input: 0, output: output) else {
                Issue.record("the child could not be created")
                return
            }
            #expect(process.end().map { $0 & 0x7F } == SIGKILL)
        }
    }

    private static func stopWaitingChild() {
        var seen: [pid_t: Int] = [:]
        while true {
            for child in waitingChildren {
                seen[child, default: 0] += 1
                guard seen[child] == 10 else { continue }
                kill(child, SIGSTOP)
                return
            }
            usleep(20_000)
        }
    }

    /// The processes that this one has created and that run no program of their own yet, as long as they wait.
    private static var waitingChildren: [pid_t] {
        func content(_ path: String) -> [UInt8] { FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? [] }
        let own = content("/proc/self/cmdline")
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.compactMap { pid_t($0) }.filter { process in
            let fields = String(decoding: content("/proc/\(process)/stat"), as: UTF8.self).split(separator: ")").last?
                .split(separator: " ")
            return fields?.prefix(2) == ["S", "\(getpid())"] && content("/proc/\(process)/cmdline") == own
        }
    }

    /// A shell that does something in the place of the first worker only.
    ///
    /// - Parameter folder: keeps in mind that there was a first one.
    private func workers(first: String, in folder: TemporaryFolder) -> GraphvizWorkers {
        let script = "if mkdir \"$1\" 2>/dev/null; then \(first); fi; exec \"$2\" place-nodes"
        return GraphvizWorkers(
            program: "/bin/sh", arguments: ["-c", script, "sh", folder.path + "/begun", Repository.program.path],
            patience: 5)
    }

    private func shells(_ script: String, limit: Int = 60) -> GraphvizWorkers {
        GraphvizWorkers(program: "/bin/sh", arguments: ["-c", script], limit: limit, patience: 5)
    }

    private func unanswered(_ reason: String) -> PlacementError {
        PlacementError(.unanswered, "Graphviz gave no answer in \(GraphvizWorkers.attempts) attempts: \(reason)")
    }

    @Test(arguments: [
        ("/bin/true", "ended with status 0"), ("/bin/false", "ended with status 1"),
        ("/nonexistent/program", "could not be started"),
    ])
    func whereEveryWorkerEndsThereIsNoAnswer(program: String, reason: String) {
        let workers = GraphvizWorkers(program: program, arguments: [])
        #expect(throws: unanswered(reason)) { try workers.place(Self.request) }
    }

    /// A frame of nothing, of too few points, of a number that is none, of a length that no frame has.
    @Test(arguments: [
        "\\0\\0\\0\\0", "\\1\\0\\0\\0\\1", "\\1\\0\\0\\0\\7", "\\2\\0\\0\\0\\1x", "\\377\\377\\377\\377",
        "\\101\\0\\0\\0\\1" + String(repeating: "\\377", count: 64),
    ])
    func nonsenseIsNoAnswer(_ frame: String) {
        #expect(throws: unanswered("gave a malformed answer")) {
            try shells("printf '\(frame)' >&0; exec sleep 60").place(Self.request)
        }
    }

    @Test func aWorkerThatNeverAnswersIsReplaced() {
        #expect(throws: unanswered("gave no answer")) { try shells("exec sleep 60").place(Self.request) }
    }

    /// Another would compute for as long, so that none is tried.
    @Test func aWorkerThatNeverEndsIsGivenUpForItsCPUTime() {
        let workers = shells("while :; do :; done", limit: 1)
        #expect(throws: PlacementError(.unanswered, "Graphviz did not place it in 1 s of CPU time")) {
            try workers.place(Self.request)
        }
        #expect(workers.lossText == "out of time (1)")
    }

    /// The first worker ends in the middle of its first request, as Graphviz does where an assertion fails.
    @Test(arguments: [
        ("head -c 4 >/dev/null; kill -ABRT $$", "killed by signal 6 (1)"),
        ("kill -KILL $$", "killed by signal 9 (1)"), ("kill -STOP $$", "stopped (1)"),
        ("exec sleep 60", "gave no answer (1)"), ("exit 3", "ended with status 3 (1)"),
        ("printf '\\1\\0\\0\\0\\1' >&0; exec sleep 60", "gave a malformed answer (1)"),
    ])
    func aLostWorkerCostsNothing(_ first: String, _ loss: String) throws {
        let folder = try TemporaryFolder()
        let workers = workers(first: first, in: folder)
        let expected = try GraphvizEngine().place(Self.request)
        for _ in 0..<3 { #expect(try workers.place(Self.request) == expected) }
        #expect(workers.lossText == loss)
        #expect(try folder.contents().isEmpty)
    }

    /// What does not fit into the socket's buffer waits for a worker that takes it.
    @Test func aStoppedWorkerThatTakesNothingIsReplaced() {
        var request = Self.request
        let band = PlacementRequest.Band(height: 14, port: nil)
        request.nodes[0].bands = Array(repeating: band, count: 200_000)
        #expect(throws: unanswered("stopped")) { try shells("kill -STOP $$; exec cat").place(request) }
    }

    /// With too little memory a worker gives the same answer or none.
    @Test(arguments: Array(stride(from: 4_000, through: 100_000, by: 6_000))) func aStarvedWorkerGivesNoOther(
        kilobytes: Int
    ) throws {
        let workers = shells("ulimit -v \(kilobytes); exec '\(Repository.program.path)' place-nodes")
        let expected = try GraphvizEngine().place(Self.request)
        do throws(PlacementError) {
            #expect(try workers.place(Self.request) == expected)
        } catch {
            #expect(error.kind == .unanswered)
        }
    }

    /// Each worker leaves a file behind when it starts.
    @Test func thereAreNoMoreWorkersThanJobs() async throws {
        let folder = try TemporaryFolder()
        let workers = GraphvizWorkers(
            program: "/bin/sh",
            arguments: [
                "-c", "touch \"$1/$$\"; exec \"$2\" place-nodes", "sh", folder.url.path, Repository.program.path,
            ],
            jobs: 2)
        let expected = try GraphvizEngine().place(Self.request)
        let right = Mutex(0)
        // Threads, because tasks are as few as there are cores.
        let threads = (0..<8).map { _ in
            Thread {
                for _ in 0..<5 where (try? workers.place(Self.request)) == expected { right.withLock { $0 += 1 } }
            }
        }
        for thread in threads { thread.start() }
        while threads.contains(where: { !$0.isFinished }) { try await Task.sleep(for: .milliseconds(5)) }
        #expect(right.withLock { $0 } == 40)
        let started = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).count
        #expect((1...2).contains(started))
    }

    @Test func aCorpusWithoutGraphvizIsToldSlideBySlide() async throws {
        let engine = GraphvizWorkers(program: "/bin/false", arguments: [])
        let reading = try await BigFix.reading
        let build = try await BuiltSite(reading, engine: engine).report
        let drawn = reading.editions.flatMap {
            $0.edition.slides.flatMap { slide in slide.diagrams.map { _ in slide.path } }
        }
        #expect(build.diagnostics.map(\.code.name) == drawn.map { _ in "layout-failed" })
        #expect(build.diagnostics.map(\.location.path) == drawn.sorted())
        #expect(build.versions.isEmpty)
    }

    /// A task's thread blocks most signals, and a worker that inherited that could not be ended for its CPU time.
    @Test func aWorkerTakesEverySignal() async throws {
        let script = "grep -q '^SigBlk:.*[1-9a-f]' /proc/self/status && exit 4; exec \"$1\" place-nodes"
        let answer = try await Task.detached {
            let workers = GraphvizWorkers(
                program: "/bin/sh", arguments: ["-c", script, "sh", Repository.program.path])
            return try workers.place(Self.request)
        }.value
        #expect(try answer == GraphvizEngine().place(Self.request))
    }

    @Test func aWorkerEndsWithItsCaller() throws {
        let run = try ProgramRun(Self.worker, in: Repository.root)
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
    }
}
