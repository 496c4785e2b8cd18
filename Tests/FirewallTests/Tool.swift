import Foundation
import Testing

/// One run of a program of the machine.
struct Tool {
    var status: Int32
    var output: String
    var errors: String

    static func find(_ name: String) -> URL? {
        let folders = ["/usr/sbin", "/sbin", "/usr/local/sbin", "/usr/bin", "/bin", "/usr/local/bin"]
        return folders.map { URL(fileURLWithPath: $0).appendingPathComponent(name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    /// - Parameter input: what it reads from standard input.
    init(_ name: String, _ arguments: [String], in folder: URL? = nil, input: String = "") throws {
        let program =
            name.hasPrefix("/") ? URL(fileURLWithPath: name) : try #require(Self.find(name), "\(name) is not installed")
        try self.init(program, arguments, in: folder, input: input)
    }

    private init(_ program: URL, _ arguments: [String], in folder: URL?, input: String) throws {
        let scratch = try Scratch()
        for name in ["in", "out", "err"] { try Data((name == "in" ? input : "").utf8).write(to: scratch[name]) }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = try FileHandle(forReadingFrom: scratch["in"])
        process.standardOutput = try FileHandle(forWritingTo: scratch["out"])
        process.standardError = try FileHandle(forWritingTo: scratch["err"])
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = String(decoding: try Data(contentsOf: scratch["out"]), as: UTF8.self)
        errors = String(decoding: try Data(contentsOf: scratch["err"]), as: UTF8.self)
    }
}

/// A folder that is gone when its owner is.
final class Scratch {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("portolan-firewall-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }

    subscript(name: String) -> URL { url.appendingPathComponent(name) }
}
