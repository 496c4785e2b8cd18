import Foundation
import Testing

@testable import Layout
@testable import Publishing

/// Whether tests may mount file systems.
enum Mounts {
    /// The reason why not; `nil` if they may.
    static let refusal: String? = {
        do {
            let folder = try TemporaryFolder()
            try Mount(["-t", "tmpfs", "tmpfs"], at: folder.url).end()
            return nil
        } catch {
            return "\(error)"
        }
    }()

    static let comment = Comment(rawValue: "Skipped: this machine allows no mounts (\(refusal ?? ""))")
}

/// A mounted file system.
struct Mount {
    struct Refusal: Error, CustomStringConvertible { var description: String }

    private let place: URL

    /// - Parameter arguments: those of `mount` before the place.
    init(_ arguments: [String], at place: URL) throws {
        self.place = place
        try Self.run("mount", arguments + [place.path])
    }

    func end() throws { try Self.run("umount", [place.path]) }

    private static func run(_ program: String, _ arguments: [String]) throws {
        let run = try ProgramRun(
            [program] + arguments, in: URL(fileURLWithPath: "/"), program: URL(fileURLWithPath: "/usr/bin/env"))
        guard run.status == 0 else {
            throw Refusal(description: run.errors.trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }
}

/// Builds on full and read-only file systems, and builds that are killed and stopped at any moment.
@Suite(.serialized) struct RealFaultTests {
    private let folder: TemporaryFolder

    /// Two states of a corpus, `Old` and `New`, that differ on every page of both editions.
    init() throws {
        folder = try TemporaryFolder()
        for (name, title) in [("Old", "The old shop"), ("New", "The new shop")] {
            try folder.copy(Fixture("flow").content, to: name)
            try folder.copy(Fixture("flow").content.appendingPathComponent("1.0"), to: "\(name)/0.9")
            try folder.write(
                """
                title: \(title)
                editions:
                  - {version: "1.0", status: draft}
                  - {version: "0.9", status: released}
                confidence:
                  deck: {title: deck}
                  vendor-doc: {title: vendor document}
                  reconstructed: {title: reconstructed, stated: false}
                sources: required

                """, to: "\(name)/portolan.yml")
            try build(name, to: "Clean-\(name)")
        }
    }

    /// What others have put into the output.
    private static let foreign = [".nojekyll", "1.0/.htaccess", "0.9/photos/1.jpg", "latest/mine", ".git/config"]

    private func build(_ content: String, to output: String) throws {
        let run = try ProgramRun(["build", "--content", content, "--output", output], in: folder.url)
        try #require(run.status == 0, "\(run.errors)")
    }

    private func begin(_ output: String = "Output") throws {
        try build("Old", to: output)
        for path in Self.foreign { try folder.write(path, to: "\(output)/\(path)") }
    }

    private func clean(_ content: String) throws -> [String: Data] {
        let foreign = Self.foreign.map { ($0, Data($0.utf8)) }
        return try folder.contents(of: "Clean-\(content)").merging(foreign) { $1 }
    }

    /// The folder of a build that is running or was killed.
    private func staging(in output: String = "Output") throws -> String? {
        let own = "\(folder.path)/\(output)/.portolan"
        guard FileManager.default.fileExists(atPath: own) else { return nil }
        return try FileTree.names(in: own).first { $0.hasPrefix(OutputFolder.stagingPrefix) }
    }

    /// Each edition is completely of one state, and what others have put there is there.
    private func expectWhole(_ states: [[String: Data]], _ moment: String) throws {
        let files = try folder.contents(of: "Output").filter { !$0.key.hasPrefix(".portolan/staging-") }
        for top in ["1.0/", "0.9/", "latest/", "index.html", "404.html", "versions.json"] {
            func part(_ files: [String: Data]) -> [String: Data] {
                files.filter { $0.key.hasPrefix(top) && !Self.foreign.contains($0.key) }
            }
            #expect(states.map(part).contains(part(files)), "\(top) \(moment)")
        }
    }

    // MARK: Signals

    private static let signals = [SIGKILL, SIGTERM, SIGINT, SIGKILL, SIGSTOP]

    /// Fifty moments from a seed, spread over a build; at each one signal.
    @Test func aBuildThatIsKilledAtAnyMomentIsMadeGoodByTheNext() throws {
        try begin()
        let states = try [clean("Old"), clean("New")]
        let start = ContinuousClock.now
        try build("New", to: "Timed")
        let duration = (ContinuousClock.now - start) / 1000
        var generator = SplitMix(seed: 11)
        var counts: [Int32: Int] = [:]
        var left = 0
        for attempt in 0..<50 {
            let content = attempt % 2 == 0 ? "New" : "Old"
            let signal = Self.signals[attempt % Self.signals.count]
            let run = try RunningProgram(["build", "--content", content, "--output", "Output"], in: folder.url)
            // Most of a build is before it publishes, so more moments are near the end.
            let part = Int.random(in: 0...1100, using: &generator)
            let delay = (duration * part).components
            usleep(UInt32(delay.seconds * 1_000_000 + delay.attoseconds / 1_000_000_000_000))
            if signal == SIGSTOP { run.stop() } else { run.send(signal) }
            let moment = "attempt \(attempt), signal \(signal) after \(part)/1000"
            if signal == SIGSTOP {
                try expectWhole(states, moment)
                run.send(SIGCONT)
            }
            let status = run.status()
            counts[status, default: 0] += 1
            try expectWhole(states, moment)
            for path in Self.foreign {
                #expect(FileManager.default.fileExists(atPath: "\(folder.path)/Output/\(path)"), "\(path) \(moment)")
            }
            if signal != SIGKILL { #expect(try staging() == nil, "\(moment)") }
            #expect([0, 128 + signal].contains(status) || status == 137 && signal == SIGKILL, "\(moment): \(status)")
            if try staging() != nil { left += 1 }
            // The next has only to make good, and then to build.
            let next = try StagedSite(in: OutputFolder(folder.path + "/Output"))
            _ = try next.prepare()
            next.discard()
            #expect(try staging() == nil, "\(moment)")
        }
        try build("New", to: "Output")
        #expect(try folder.contents(of: "Output") == clean("New"))
        print("Builds that were sent signals ended with:", counts.sorted { $0.key < $1.key })
        print("Killed builds that left files:", left)
        #expect(left > 0, "no build was killed while it wrote")
    }

    /// Killed as soon as the journal is seen, which is there for a millisecond.
    @Test func aBuildThatIsKilledWhileItPublishesIsMadeGoodByTheNext() throws {
        try begin()
        let states = try [clean("Old"), clean("New")]
        let output = OutputFolder(folder.path + "/Output")
        var recoveries: [OutputNote: Int] = [:]
        for attempt in 0..<30 {
            let content = attempt % 2 == 0 ? "New" : "Old"
            let run = try RunningProgram(["build", "--content", content, "--output", "Output"], in: folder.url)
            while run.isRunning, access(output.journalPath, F_OK) != 0 {}
            run.send(SIGKILL)
            _ = run.status()
            try expectWhole(states, "attempt \(attempt)")
            let next = try StagedSite(in: output)
            for note in try next.prepare().notes { recoveries[note, default: 0] += 1 }
            next.discard()
            try expectWhole(states, "attempt \(attempt), made good")
            #expect(states.contains(try folder.contents(of: "Output")), "attempt \(attempt)")
        }
        print("Builds that were killed while they published:", recoveries)
    }

    @Test func twoBuildsAtOnceAreOneAfterTheOtherOrRefused() throws {
        try begin()
        let states = try [clean("Old"), clean("New")]
        for attempt in 0..<10 {
            let runs = try ["New", "Old"].map {
                try RunningProgram(["build", "--content", $0, "--output", "Output"], in: folder.url)
            }
            let statuses = runs.map { $0.status() }
            #expect(statuses.contains(0), "attempt \(attempt)")
            for (run, status) in zip(runs, statuses) where status != 0 {
                #expect(status == 1)
                #expect(try run.errors == "Error: cannot write Output: another build is writing there\n")
            }
            #expect(states.contains(try folder.contents(of: "Output")), "attempt \(attempt)")
        }
    }

    // MARK: File systems

    /// Room for the site and for so many thousandths of the next one.
    @Test(.enabled(if: Mounts.refusal == nil, Mounts.comment)) func aFullDiskChangesNothing() throws {
        try FileManager.default.createDirectory(atPath: folder.path + "/Disk", withIntermediateDirectories: false)
        let mount = try Mount(
            ["-t", "tmpfs", "-o", "size=16m", "tmpfs"], at: folder.url.appendingPathComponent("Disk"))
        defer { try? mount.end() }
        func free() throws -> Int {
            try #require(
                try FileManager.default.attributesOfFileSystem(forPath: folder.path + "/Disk")[.systemFreeSize] as? Int)
        }
        let empty = try free()
        try begin("Disk/Output")
        let size = empty - (try free())
        var failures = 0
        for part in [0, 10, 100, 300, 500, 700, 900, 950, 990, 1000, 1050] {
            try? folder.remove("Disk/filler")
            let room = size * part / 1000
            try folder.write(String(repeating: "x", count: max(0, try free() - room)), to: "Disk/filler")
            let before = try folder.contents(of: "Disk/Output")
            let run = try ProgramRun(["build", "--content", "New", "--output", "Disk/Output"], in: folder.url)
            if run.status == 0 {
                #expect(try folder.contents(of: "Disk/Output") == clean("New"))
                continue
            }
            failures += 1
            #expect(run.status == 1)
            #expect(run.errors.hasPrefix("Error: cannot "))
            #expect(run.errors.contains("No space left on device"))
            #expect(try folder.contents(of: "Disk/Output") == before, "\(part) thousandths")
            #expect(try staging(in: "Disk/Output") == nil)
        }
        #expect(failures > 5)
    }

    @Test(.enabled(if: Mounts.refusal == nil, Mounts.comment)) func aReadOnlyDiskIsNamed() throws {
        try begin()
        let before = try folder.contents(of: "Output")
        let place = folder.url.appendingPathComponent("Output")
        let bind = try Mount(["--bind", place.path], at: place)
        defer { try? bind.end() }
        _ = try Mount(["-o", "remount,ro,bind"], at: place)
        let run = try ProgramRun(["build", "--content", "New", "--output", "Output"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("Error: cannot make Output/.portolan/staging-XXXXXX: Read-only file system"))
        #expect(try folder.contents(of: "Output") == before)
    }
}
