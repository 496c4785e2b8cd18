import Digests
import Synchronization

/// What an earlier build has made that this one need not make again, and what this one makes for the next.
package final class BuildReuse: Sendable {
    private let cache: BuildCache
    private let output: OutputFolder
    /// Of the program and the libraries that it uses: what another one has made is not used.
    let program: ContentDigest
    let corpus: CorpusDigests
    private let earlier: BuildRecord?
    private let products = Mutex<[ContentDigest: BuildRecord.Product]>([:])
    /// `nil` until the first is asked for.
    private let search = Mutex<SearchGroups?>(nil)

    /// - Parameter program: of the program and the libraries that it uses.
    package init(_ cache: BuildCache, _ output: OutputFolder, _ corpus: CorpusDigests, program: ContentDigest) {
        self.cache = cache
        self.output = output
        self.corpus = corpus
        self.program = program
        earlier = cache.record(of: output)
    }

    /// What earlier builds have compiled.
    package func compiledFiles() -> CompiledFiles {
        CompiledFiles(cache.compiled(of: output), corpus, program: program)
    }

    /// What earlier builds have found for search indexes.
    func searchGroups() -> SearchGroups {
        search.withLock { groups in
            let known = groups ?? SearchGroups(cache.search(of: output))
            groups = known
            return known
        }
    }

    // MARK: Nothing changed

    /// What the build would say if it made everything again; `nil` if something changed since the last one, be it in the
    /// corpus or in the output.
    ///
    /// - Parameter settings: everything else that the build depends on.
    package func unchanged(_ settings: [String]) -> BuildOutcome? {
        guard let earlier, earlier.inputs == corpus.whole(digest(of: settings)), !earlier.files.isEmpty,
            earlier.files.allSatisfy({ FileSignature(of: "\(output.path)/\($0.key)") == $0.value })
        else { return nil }
        return earlier.outcome
    }

    private func digest(of settings: [String]) -> ContentDigest {
        var hasher = KeyHasher()
        hasher.add(program)
        hasher.add(settings)
        return hasher.key
    }

    // MARK: Something changed

    /// What was made from the same inputs, if all files of it and its parts are in the output as they were written.
    func product(_ key: ContentDigest) -> BuildRecord.Product? {
        guard let product = earlier?.products[key], product.paths.allSatisfy(isAsWritten),
            product.parts.allSatisfy({ self.product($0) != nil })
        else { return nil }
        return product
    }

    /// What was made from the same inputs, whatever has become of its files.
    func recorded(_ key: ContentDigest) -> BuildRecord.Product? { earlier?.products[key] }

    func isAsWritten(_ path: String) -> Bool {
        guard let signature = earlier?.files[path] else { return false }
        return FileSignature(of: "\(output.path)/\(path)") == signature
    }

    func add(_ product: BuildRecord.Product, _ key: ContentDigest) { products.withLock { $0[key] = product } }

    /// A file of the output; `nil` if it is not as it was written.
    func file(_ path: String) throws(FileError) -> EarlierFile? {
        isAsWritten(path) ? try EarlierFile("\(output.path)/\(path)") : nil
    }

    /// Adds where the slide of a product is in `model.json`.
    func add(document: Range<Int>?, to key: ContentDigest) { products.withLock { $0[key]?.document = document } }

    /// Keeps what this build has made for the next.
    ///
    /// - Parameters:
    ///   - settings: everything else that the build depends on.
    ///   - locks: those that the build has written into the corpus.
    ///   - site: what was published.
    ///   - compiled: what was made of the files of the corpus.
    package func record(
        _ outcome: BuildOutcome, _ settings: [String], locks: [LayoutLockFile], of site: StagedSite,
        compiled: CompiledFiles? = nil
    ) throws(FileError) {
        var corpus = corpus
        for lock in locks where !lock.isInCorpus { corpus.replace(lock) }
        var record = BuildRecord(inputs: corpus.whole(digest(of: settings)))
        record.outcome = outcome
        record.products = products.withLock { $0 }
        let written = site.files
        for (key, product) in earlier?.products ?? [:] where record.products[key] == nil {
            // Of editions that were not built this time.
            if !product.paths.isEmpty, product.paths.allSatisfy({ !site.isBuilt($0) && isAsWritten($0) }) {
                record.products[key] = product
                for path in product.paths { record.files[path] = earlier?.files[path] }
            }
        }
        for (path, isKept) in written {
            // A file that somebody edits meanwhile is then not the one that was kept.
            record.files[path] = (isKept ? earlier?.files[path] : nil) ?? FileSignature(of: "\(output.path)/\(path)")
        }
        let versions = record.files.keys.reduce(into: Set<String>()) { versions, path in
            if let end = path.utf8.firstIndex(of: UInt8(ascii: "/")) { versions.insert(String(path[..<end])) }
        }
        try cache.save(
            record, compiled: compiled?.changed, search: search.withLock { $0?.changed(keeping: versions) }, of: output)
    }
}
