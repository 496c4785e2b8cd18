import Foundation

/// The working copy that the tests were built from.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The program that was built along with the tests.
    static let program: URL = {
        let testProgram = URL(fileURLWithPath: CommandLine.arguments[0])
        return testProgram.deletingLastPathComponent().appendingPathComponent("portolan")
    }()

    /// The regular files below a folder, in order of path.
    static func files(in folder: URL) throws -> [URL] {
        var files: [URL] = []
        let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        for case let url as URL in paths ?? FileManager.DirectoryEnumerator() {
            if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true { files.append(url) }
        }
        return files.sorted { $0.path < $1.path }
    }
}
