import Compiler
import Diagnostics
import Digests
import Model

/// The digests of a corpus's files and of the deployment.
package struct CorpusDigests: Sendable {
    /// In order of path, which is relative to the corpus.
    private(set) var files: [(path: String, digest: ContentDigest)]
    private let prefix: String
    private let deployment: ContentDigest?
    private let redaction: Redaction?

    /// - Parameters:
    ///   - contentPath: the corpus's folder, as diagnostics name it.
    ///   - deployment: as it was given.
    ///   - redaction: what is left out of it.
    package init(
        _ corpus: [CorpusFile], contentPath: String, deployment: SourceFile?, without redaction: Redaction? = nil
    ) {
        prefix = contentPath.droppingTrailingSlashes + "/"
        files = corpus.map { (path: $0.path, digest: ContentDigest(of: $0.bytes)) }
        files.sort { $0.path < $1.path }
        self.deployment = deployment.map { ContentDigest(of: $0.bytes) }
        self.redaction = redaction
    }

    static func isLock(_ path: String) -> Bool { path.hasSuffix("/layout.lock") }

    /// A file's path in the corpus.
    ///
    /// - Parameter name: its path as diagnostics have it.
    func path(named name: String) -> String {
        name.hasPrefix(prefix) ? String(name.dropFirst(prefix.utf8.count)) : name
    }

    /// With a lock as a build has written it.
    package mutating func replace(_ lock: LayoutLockFile) {
        let (path, digest) = ("\(lock.version)/layout.lock", ContentDigest(of: Array(lock.text.utf8)))
        if let place = files.firstIndex(where: { $0.path == path }) {
            files[place].digest = digest
        } else {
            files.insert((path, digest), at: files.firstIndex { $0.path > path } ?? files.count)
        }
    }

    /// What compiled files depend on, by their paths: a page on its own file, `portolan.yml` and the catalog of its edition, a
    /// layout lock on its own file.
    func compiled(_ program: ContentDigest) -> [String: ContentDigest] {
        let digests = Dictionary(files.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
        var surroundings: [Substring: ContentDigest] = [:]
        var keys: [String: ContentDigest] = [:]
        for (path, digest) in files where path.hasSuffix(".md") || Self.isLock(path) {
            if Self.isLock(path) {
                var hasher = KeyHasher()
                hasher.add(program)
                hasher.add(digest)
                keys[path] = hasher.key
                continue
            }
            let edition = path.prefix { $0 != "/" }
            let around = surroundings[edition] ?? Self.surroundings(of: edition, digests, program)
            surroundings[edition] = around
            var hasher = KeyHasher()
            hasher.add(around)
            hasher.add(digest)
            keys[path] = hasher.key
        }
        return keys
    }

    private static func surroundings(
        of edition: Substring, _ digests: [String: ContentDigest], _ program: ContentDigest
    ) -> ContentDigest {
        var hasher = KeyHasher()
        hasher.add(program)
        for file in ["portolan.yml", "\(edition)/catalog.yml"] {
            hasher.add(digests[file] != nil)
            if let digest = digests[file] { hasher.add(digest) }
        }
        return hasher.key
    }

    /// The digest of all of it.
    ///
    /// - Parameter settings: of whatever else a build depends on.
    func whole(_ settings: ContentDigest) -> ContentDigest {
        var hasher = KeyHasher()
        hasher.add(settings)
        for (path, digest) in files {
            hasher.add(path)
            hasher.add(digest)
        }
        add(to: &hasher)
        return hasher.key
    }

    /// The digest of the deployment, if there is one, and what is left out of it, as a part of what pages are made from.
    func add(to hasher: inout KeyHasher) {
        hasher.add(deployment != nil)
        if let deployment { hasher.add(deployment) }
        hasher.add(redaction?.rawValue ?? "")
    }
}
