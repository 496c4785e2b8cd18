import Diagnostics
import Model

/// From the files of a corpus to the resolved model. It reads no disk and no clock, and reports all diagnostics at once.
package struct SiteCompiler {
    private let prefix: String
    private let files: [CorpusEntry]
    private let outline: CorpusOutline
    /// Folders without files.
    private let emptyFolders: Set<String>
    private let site: SiteDeclaration?
    /// Editions whose folders have probably another name by mistake, which has been reported.
    private let misnamed: Set<String>
    private let evidence: Evidence
    private let codes: [DiagnosticCode]
    private let diagnostics = DiagnosticBag()

    /// - Parameters:
    ///   - corpus: in any order.
    ///   - contentPath: the content folder as diagnostics should name it: `Content`.
    ///   - codes: all that there are, also of what comes after compiling.
    ///   - memory: what earlier compilations have made of pages; `nil` to compile everything.
    package static func compile(
        _ corpus: [CorpusFile], contentPath: String, codes: [DiagnosticCode] = CompilerChecks.codes,
        remembering memory: (any CompilationMemory)? = nil
    ) -> Compilation {
        let compiler = SiteCompiler(corpus, contentPath, codes)
        return compiler.compilation(
            of: compiler.work.map {
                EditionCompiler.compile($0.entry, $0.outline, compiler.evidence, memory, codes: codes)
            })
    }

    /// The same, with the editions compiled concurrently.
    @concurrent
    package static func compileConcurrently(
        _ corpus: [CorpusFile], contentPath: String, codes: [DiagnosticCode] = CompilerChecks.codes
    ) async -> Compilation {
        let compiler = SiteCompiler(corpus, contentPath, codes)
        let work = compiler.work
        let evidence = compiler.evidence
        let editions = await withTaskGroup(of: (Int, CompiledEdition).self) { group in
            for (position, edition) in work.enumerated() {
                group.addTask {
                    (position, EditionCompiler.compile(edition.entry, edition.outline, evidence, codes: codes))
                }
            }
            return await group.reduce(into: [Int: CompiledEdition]()) { $0[$1.0] = $1.1 }
        }
        return compiler.compilation(of: work.indices.compactMap { editions[$0] })
    }

    private init(_ corpus: [CorpusFile], _ contentPath: String, _ codes: [DiagnosticCode]) {
        self.codes = codes
        let prefix = contentPath.isEmpty || contentPath.hasSuffix("/") ? contentPath : contentPath + "/"
        self.prefix = prefix
        files = corpus.filter { !$0.isEmptyFolder }.sorted { $0.path < $1.path }
            .map { CorpusEntry(path: $0.path, file: SourceFile(path: prefix + $0.path, bytes: $0.bytes)) }
        outline = CorpusOutline(files)
        emptyFolders = Set(corpus.filter(\.isEmptyFolder).map(\.path))
        let diagnostics = diagnostics
        site = outline.siteFile.flatMap { [outline] file in
            SiteReader.read(file, codes: codes, designFiles: outline.design, diagnostics)
        }
        misnamed = site.map { [outline] in UnknownEdition.check(outline, listed: $0, diagnostics) } ?? []
        evidence = FormerEvidence.evidence(of: site, outline)
        UnexpectedFile.report(outline.unexpected, diagnostics)
        if outline.siteFile == nil {
            diagnostics.report(MissingFile.self, "the corpus has no 'portolan.yml'", at: siteLocation)
        }
    }

    private var siteLocation: SourceLocation {
        (outline.siteFile ?? SourceFile(path: prefix + "portolan.yml")).startLocation
    }

    /// The editions and their files. Where none is listed, folders that look like editions count, so that what is wrong
    /// in them is reported all the same.
    private var work: [(entry: EditionEntry, outline: EditionOutline?)] {
        if let site {
            let editions = site.editions.map { ($0, outline.editions[$0.version.value] ?? emptyEdition($0)) }
            return editions.filter { !misnamed.contains($0.0.version.value) }
        }
        return outline.editions.filter { $0.value.catalog != nil }.sorted { $0.key < $1.key }.map { version, outline in
            (EditionEntry(version: Located(version, at: siteLocation), status: .draft), outline)
        }
    }

    /// The outline of an edition whose folder is empty; `nil` if there is no folder.
    private func emptyEdition(_ entry: EditionEntry) -> EditionOutline? {
        let name = entry.version.value
        guard emptyFolders.contains(name) else { return nil }
        return EditionOutline(firstFile: SourceFile(path: prefix + name))
    }

    private func compilation(of compiled: [CompiledEdition]) -> Compilation {
        for edition in compiled { diagnostics.add(edition.diagnostics) }
        let editions = compiled.compactMap(\.edition).map { edition in
            var edition = edition
            edition.catalog.framesOnlyZone = site?.framesOnlyZone ?? true
            return edition
        }
        if diagnostics.isSound {
            for file in outline.deployments { _ = DeploymentReader.read(file, over: editions, diagnostics) }
        }
        let levels = CheckLevels(
            site?.levels ?? [:], allowed: compiled.reduce(into: [:]) { $0.merge($1.allowed) { $0.union($1) } })
        let found = levels.applied(to: diagnostics.sorted)
        let locks = DiagnosticBag()
        locks.add(compiled.flatMap(\.lockDiagnostics))
        var compilation = Compilation(
            diagnostics: found, lockDiagnostics: levels.applied(to: locks.sorted),
            files: Dictionary(files.map { ($0.file.path, $0.file) }) { first, _ in first })
        compilation.levels = levels
        compilation.hasFormerEvidence = !evidence.isDeclared
        for edition in compiled {
            guard let version = edition.edition?.version else { continue }
            compilation.layoutLocks[version] = compilation.layoutLocks[version] ?? edition.layoutLock
        }
        guard !found.contains(where: { $0.severity == .error }), let site else { return compilation }
        compilation.site = Site(
            title: site.title, baseAddress: site.baseAddress, editions: editions, claimedLatest: site.claimedLatest,
            language: site.language, design: site.design)
        return compilation
    }
}
