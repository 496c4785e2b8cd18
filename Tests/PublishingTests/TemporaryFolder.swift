import Foundation

/// A folder that is gone when its owner is.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("portolan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var path: String { url.path }

    func write(_ text: String, to name: String) throws {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func copy(_ folder: URL, to name: String) throws {
        try FileManager.default.copyItem(at: folder, to: url.appendingPathComponent(name))
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: url.appendingPathComponent(name)) }

    func text(of name: String) throws -> String {
        try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
    }

    /// Every file below a folder of it, hidden ones too: path to bytes.
    func contents(of name: String = "") throws -> [String: Data] {
        let folder = name.isEmpty ? url : url.appendingPathComponent(name)
        return try Dictionary(
            uniqueKeysWithValues: Repository.files(in: folder).map {
                (String($0.path.dropFirst(folder.path.count + 1)), try Data(contentsOf: $0))
            })
    }
}
