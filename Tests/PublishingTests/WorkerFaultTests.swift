import Foundation
import Glibc
import Testing

/// Builds without a lock whose workers are killed, stopped or starved at any moment: the same site and the same lock, or an
/// error and neither.
///
/// `PORTOLAN_FAULTS` says how many builds are tried; a few without it.
@Suite struct WorkerFaultTests {
    private enum Fault: CaseIterable {
        case kill, abort, stop, starve

        func strike(_ process: Int32) {
            switch self {
            case .kill: Glibc.kill(process, SIGKILL)
            case .abort: Glibc.kill(process, SIGABRT)
            case .stop: Glibc.kill(process, SIGSTOP)
            case .starve: Self.leaveNoMemory(to: process)
            }
        }

        /// What it has stays, and it gets no more.
        private static func leaveNoMemory(to process: Int32) {
            let limit = Process()
            limit.executableURL = URL(fileURLWithPath: "/usr/bin/prlimit")
            limit.arguments = ["--pid", "\(process)", "--as=1048576"]
            limit.standardError = FileHandle.nullDevice
            guard (try? limit.run()) != nil else { return }
            limit.waitUntilExit()
        }
    }

    private struct Random {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }

        mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
    }

    private static let builds = ProcessInfo.processInfo.environment["PORTOLAN_FAULTS"].flatMap { Int($0) } ?? 4

    private let corpus = GeneratedCorpus(slides: 8).files

    /// A corpus in a folder of its own, and the build of it.
    private func begin() throws -> (folder: TemporaryFolder, process: Process) {
        let folder = try TemporaryFolder()
        for file in corpus { try folder.write(String(decoding: file.bytes, as: UTF8.self), to: "Content/\(file.path)") }
        _ = FileManager.default.createFile(atPath: folder.path + "/errors", contents: nil)
        let process = Process()
        process.executableURL = Repository.program
        process.arguments = ["build", "--jobs", "2"]
        process.currentDirectoryURL = folder.url
        process.environment = ProgramRun.environment
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle(forWritingAtPath: folder.path + "/errors")
        return (folder, process)
    }

    @Test func aBuildGivesTheSameBytesOrAnError() throws {
        let (whole, undisturbed) = try begin()
        let start = ContinuousClock().now
        try undisturbed.run()
        undisturbed.waitUntilExit()
        let milliseconds = max(1, Int((ContinuousClock().now - start) / .milliseconds(1)))
        #expect(undisturbed.terminationStatus == 0)
        #expect(try whole.text(of: "errors") == "")
        let site = try whole.contents(of: "Output")
        let content = try whole.contents(of: "Content")
        #expect(content.keys.contains("1/layout.lock"))

        var hits = 0
        var errors = 0
        for seed in 1...Self.builds {
            var random = Random(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
            let (folder, process) = try begin()
            try process.run()
            var last = 0
            for moment in (0...random.below(3)).map({ _ in random.below(milliseconds) }).sorted() {
                // Not by the pool of tasks, in which other tests run for longer than the build does.
                usleep(useconds_t(moment - last) * 1000)
                last = moment
                let fault = Fault.allCases[random.below(Fault.allCases.count)]
                // On a busy machine the workers begin later than they did in the undisturbed build.
                var workers = Self.children(of: process.processIdentifier)
                while workers.isEmpty, process.isRunning {
                    usleep(5000)
                    workers = Self.children(of: process.processIdentifier)
                }
                for worker in workers where workers.count == 1 || random.below(3) > 0 {
                    fault.strike(worker)
                    hits += 1
                }
            }
            process.waitUntilExit()
            let message = try folder.text(of: "errors")
            switch process.terminationStatus {
            case 0:
                #expect(try folder.contents(of: "Output") == site, "seed \(seed)")
                #expect(try folder.contents(of: "Content") == content, "seed \(seed)")
                #expect(message.isEmpty || message.hasPrefix("note: Graphviz was started again: "), "seed \(seed)")
            case 1:
                errors += 1
                #expect(message.contains("error[layout-failed]"), "seed \(seed)")
                #expect(try folder.contents(of: "Content").count == content.count - 1, "seed \(seed)")
                #expect(!FileManager.default.fileExists(atPath: folder.path + "/Output/1"), "seed \(seed)")
            default: Issue.record("seed \(seed): status \(process.terminationStatus), \(message)")
            }
        }
        print("\(hits) workers struck in \(Self.builds) builds, of which \(errors) failed.")
        #expect(hits > 0)
        // One fault is never so many that no worker is left to try.
        #expect(errors == 0)
    }

    /// Without one that does not run its own program yet: the system's call that starts it would wait for it, so that one
    /// that is stopped then stops whoever starts it.
    private static func children(of parent: Int32) -> [Int32] {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.compactMap { Int32($0) }.sorted().filter { process in
            guard let command = try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8),
                command.contains("place-nodes"),
                let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
                let name = stat.lastIndex(of: ")")
            else { return false }
            // The state, and then the parent.
            return stat[stat.index(after: name)...].split(separator: " ").dropFirst().first.flatMap { Int32($0) }
                == parent
        }
    }
}
