import Foundation

/// One run of the program as a user would start it.
struct ProgramRun {
    var status: Int32
    var output: String
    var errors: String

    private static let caches = FileManager.default.temporaryDirectory
        .appendingPathComponent("portolan-caches-\(ProcessInfo.processInfo.processIdentifier)").path

    /// The tests' own, without the user's cache.
    static let environment = ProcessInfo.processInfo.environment.merging(["XDG_CACHE_HOME": caches]) { $1 }

    /// - Parameter environment: added to `environment`.
    init(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:],
        program: URL = Repository.program
    ) throws {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = Self.environment.merging(environment) { $1 }
        let output = Pipe()
        process.standardOutput = output
        // A file, so that neither stream can fill up while the other is read.
        let errors = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
        defer { try? FileManager.default.removeItem(at: errors) }
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        status = process.terminationStatus
        self.output = String(decoding: bytes, as: UTF8.self)
        self.errors = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    }
}
