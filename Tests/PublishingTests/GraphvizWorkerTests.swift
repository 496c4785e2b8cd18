import Foundation
import Graphviz
import Layout
import Model
import Synchronization
import Testing

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

    @Test(arguments: ["/bin/true", "/bin/false", "/nonexistent/program"])
    func aWorkerThatEndsIsAFailure(program: String) {
        let workers = GraphvizWorkers(program: program, arguments: [])
        #expect(throws: PlacementError.self) { try workers.place(Self.request) }
    }

    @Test func aWorkerThatNeverAnswersIsGivenUp() {
        let workers = GraphvizWorkers(program: "/bin/sleep", arguments: ["60"], limit: 50)
        let clock = ContinuousClock()
        let time = clock.measure {
            #expect(throws: PlacementError.self) { try workers.place(Self.request) }
        }
        #expect(time < .seconds(20))
    }

    /// The first worker aborts in the middle of its first request, as Graphviz does where an assertion fails.
    @Test func aCrashCostsOneRequestAlone() throws {
        let folder = try TemporaryFolder()
        let script = """
            if mkdir "$1" 2>/dev/null; then head -c 4 >/dev/null; kill -ABRT $$; fi
            exec "$2" place-nodes
            """
        let workers = GraphvizWorkers(
            program: "/bin/sh",
            arguments: ["-c", script, "sh", folder.url.path + "/crashed", Repository.program.path])
        #expect(throws: PlacementError(message: "Graphviz crashed")) { try workers.place(Self.request) }
        #expect(try workers.place(Self.request) == GraphvizEngine().place(Self.request))
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

    @Test func aWorkerEndsWithItsCaller() throws {
        let run = try ProgramRun(Self.worker, in: Repository.root)
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
    }
}
