import Synchronization

/// The files of a build in memory.
package final class CollectedSite: SiteDestination {
    private struct Contents {
        var folders: [String: [String: [UInt8]]] = [:]
        var root: [String: [UInt8]] = [:]
    }

    private let contents = Mutex(Contents())

    package init() {}

    package func write(_ file: OutputFile, to folder: String) {
        contents.withLock { $0.folders[folder, default: [:]][file.path] = file.bytes }
    }

    package func append(_ bytes: [UInt8], to path: String, in folder: String) {
        contents.withLock { $0.folders[folder, default: [:]][path, default: []] += bytes }
    }

    package func copy(_ path: String, from folder: String, to other: String) {
        contents.withLock { contents in
            contents.folders[other, default: [:]][path] = contents.folders[folder]?[path]
        }
    }

    package func keep(_ path: String, in folder: String) -> Bool { false }

    package func keep(_ file: OutputFile, in folder: String) -> Bool { false }

    package func writeRoot(_ file: OutputFile) { contents.withLock { $0.root[file.path] = file.bytes } }

    /// In order of path.
    package func files(of folder: String) -> [OutputFile] {
        contents.withLock { $0.folders[folder] ?? [:] }.sorted { $0.key < $1.key }
            .map { OutputFile(path: $0.key, bytes: $0.value) }
    }

    package var folders: [String] { contents.withLock { Array($0.folders.keys) }.sorted() }

    package var rootFiles: [OutputFile] {
        contents.withLock { $0.root }.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, bytes: $0.value) }
    }
}
