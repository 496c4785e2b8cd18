import Diagnostics
import Model

/// From the files of a corpus to the resolved model. A pure function: it reads no disk and no clock, and tells all
/// faults at once.
package enum SiteCompiler {
    /// - Parameters:
    ///   - corpus: in any order.
    ///   - contentPath: the content folder as diagnostics should name it: `Content`.
    package static func compile(_ corpus: [CorpusFile], contentPath: String) -> Compilation {
        let prefix = contentPath.isEmpty || contentPath.hasSuffix("/") ? contentPath : contentPath + "/"
        let files = corpus.sorted { $0.path < $1.path }
            .map { CorpusEntry(path: $0.path, file: SourceFile(path: prefix + $0.path, bytes: $0.bytes)) }
        var faults: [Diagnostic] = []
        let (declaration, editions) = editions(of: files, prefix: prefix, &faults)
        var compilation = Compilation(
            diagnostics: Set(faults).sorted(), lockDiagnostics: editions.flatMap(\.lockDiagnostics).sorted(),
            files: Dictionary(files.map { ($0.file.path, $0.file) }) { first, _ in first })
        guard faults.allSatisfy({ $0.severity != .error }), let declaration else { return compilation }
        compilation.site = Site(
            title: declaration.title, baseAddress: declaration.baseAddress, editions: editions.map(\.edition),
            claimedLatest: declaration.claimedLatest)
        compilation.layoutLocks = Dictionary(
            editions.map { ($0.edition.version, $0.layoutLock) }, uniquingKeysWith: { first, _ in first })
        return compilation
    }

    private static func editions(
        of files: [CorpusEntry], prefix: String, _ faults: inout [Diagnostic]
    ) -> (SiteDeclaration?, [CompiledEdition]) {
        let outline = CorpusOutline(files)
        let start = SourceLocation(path: prefix + "portolan.yml", start: SourcePosition(line: 1, column: 1))
        if outline.siteFile == nil {
            faults.append(Diagnostic(.missingFile, "the corpus has no ‘portolan.yml’", at: start))
        }
        let declaration = outline.siteFile.flatMap { SiteDeclaration.read($0, &faults) }
        faults += UnexpectedFileRule.faults(in: outline.unexpected)
        if let declaration, declaration.knowsAllEditions {
            faults += UnknownEditionRule.faults(in: outline, listed: declaration)
        }
        let entries = declaration?.editions ?? unlisted(outline, place: start)
        let editions = entries.compactMap { EditionCompiler.compile($0, outline.editions[$0.version.value], &faults) }
        if faults.allSatisfy({ $0.severity != .error }) {
            for file in outline.deployments { _ = DeploymentReader.read(file, over: editions.map(\.edition), &faults) }
        }
        return (declaration, editions)
    }

    /// What are editions by the look of their folders, so that their faults are told although none is listed.
    private static func unlisted(_ outline: CorpusOutline, place: SourceLocation) -> [SiteDeclaration.EditionEntry] {
        outline.editions.keys.sorted().filter { outline.editions[$0]?.catalog != nil }.map {
            SiteDeclaration.EditionEntry(version: Located($0, at: place), status: .draft)
        }
    }
}
