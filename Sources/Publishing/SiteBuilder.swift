import Changes
import Compiler
import Diagnostics
import HTML
import Layout
import Model

/// The pipeline: corpus, model, layouts, drawings, pages.
package struct SiteBuilder<Engine: LayoutEngine>: Sendable {
    private let engine: Engine

    package init(engine: Engine) { self.engine = engine }

    /// Makes the whole site in memory. Faults of the content are in what it returns.
    ///
    /// - Parameters:
    ///   - contentPath: the corpus's folder, as diagnostics name it.
    ///   - edition: the one edition to make; all if absent.
    ///   - deployment: laid over the editions, if given.
    ///   - relayout: whether to lay out all diagrams afresh, whatever was decided for them before. Whoever asks for that
    ///     has time, so the search goes on for longer.
    package func build(
        _ corpus: [CorpusFile], contentPath: String, edition version: String? = nil, deployment: SourceFile? = nil,
        relayout: Bool = false
    ) async -> SiteBuild {
        let compilation = Self.compile(corpus, contentPath, version, deployment)
        var build = SiteBuild(
            diagnostics: compilation.diagnostics.filter { $0.code != .orphanedLayout }, sources: compilation.files,
            versions: compilation.site?.editions.map(\.version) ?? [], editions: [], rootFiles: [], pageCount: 0,
            diagramCount: 0)
        guard let site = compilation.site, !build.hasErrors else { return build }

        build.lockDiagnostics = compilation.diagnostics.filter { $0.code == .orphanedLayout }
        build.latestVersion = site.latest?.version
        var locks: [(edition: String, graphviz: String?)] = []
        let pages = SitePages(site: site)
        for var edition in site.editions where version == nil || edition.version == version {
            edition.layoutLock = relayout ? LayoutLock() : Self.lock(of: edition, in: site)
            locks.append((edition.version, edition.layoutLock.graphviz))
            var pictures = await Pictures.draw(edition, effort: relayout ? Self.relayoutEffort : 1, engine: engine)
            build.diagnostics += pictures.diagnostics
            build.pageCount += edition.slides.count + edition.sections.count
            build.diagramCount += pictures.drawings.count
            build.diagramReports += pictures.reports
            pictures.lock.nameGraphviz(engine.version, after: edition.layoutLock)
            // What a deployment changes is no reason to decide for everyone.
            if deployment == nil {
                build.lockDiagnostics += pictures.staleLayouts
                build.layoutLocks.append(LayoutLockFile(pictures.lock, version: edition.version))
            }
            let changes = site.editions(before: edition).first.map { EditionChanges(from: $0, to: edition) }
            let overlays = await Overlays.draw(changes, lock: pictures.lock, engine: engine)
            build.diagnostics += overlays.diagnostics(of: edition)
            let editionPages = pages.pages(
                edition: edition, drawings: pictures.drawings, changes: changes, overlays: overlays.drawings)
            let data = MatrixFiles.files(of: edition) + [ModelDocument.file(edition, of: site)]
            build.editions.append(
                EditionOutput(
                    version: edition.version,
                    files: editionPages.map { OutputFile($0, below: edition.version) } + pictures.files + Assets.files
                        + data))
            if edition.version == site.latest?.version {
                // Programs that fetch data follow no page that leads on.
                build.latest = EditionOutput(
                    version: Self.latest,
                    files: pages.latestPages(editionPages).map { OutputFile($0, below: Self.latest) } + data)
            }
        }
        build.versionNote = engine.version.flatMap { GraphvizVersionNote(locks, current: $0) }
        build.rootFiles =
            (pages.rootPages() + pages.indexFiles()).map { OutputFile(path: $0.path, text: $0.text) }
            + [VersionsDocument.file(site)]
        build.diagnostics.sort()
        if build.hasErrors { (build.editions, build.latest, build.rootFiles, build.layoutLocks) = ([], nil, [], []) }
        return build
    }

    private static var latest: String { OutputFolder.latest }
    private static var relayoutEffort: Int { 8 }

    /// Makes the pictures for a slide deck of one edition, and nothing else of the site.
    ///
    /// - Parameter version: the newest edition if absent.
    package func deck(
        _ corpus: [CorpusFile], contentPath: String, edition version: String? = nil, deployment: SourceFile? = nil,
        _ request: DeckRequest
    ) async -> SiteBuild {
        let compilation = Self.compile(corpus, contentPath, version, deployment)
        var build = SiteBuild(
            diagnostics: compilation.diagnostics.filter { $0.code != .orphanedLayout }, sources: compilation.files,
            versions: compilation.site?.editions.map(\.version) ?? [], editions: [], rootFiles: [], pageCount: 0,
            diagramCount: 0)
        guard let site = compilation.site, !build.hasErrors,
            var edition = site.editions.first(where: { version == nil || $0.version == version })
        else { return build }
        edition.layoutLock = Self.lock(of: edition, in: site)
        let deck = await Pictures.deck(edition, request, engine: engine)
        build.diagnostics = (build.diagnostics + deck.diagnostics).sorted()
        if !build.hasErrors { build.editions = [EditionOutput(version: edition.version, files: deck.files)] }
        return build
    }

    private static func lock(of edition: Edition, in site: Site) -> LayoutLock {
        edition.layoutLock.succeeding(site.editions(before: edition).first, in: edition)
    }

    private static func compile(
        _ corpus: [CorpusFile], _ contentPath: String, _ version: String?, _ deployment: SourceFile?
    ) -> Compilation {
        let compilation = SiteCompiler.compile(corpus, contentPath: contentPath)
        return deployment.map { compilation.applying($0, to: version) } ?? compilation
    }
}

extension OutputFile {
    /// A page, whose path begins at the output's root, as a file of an edition.
    fileprivate init(_ page: PageFile, below version: String) {
        self.init(path: String(page.path.dropFirst(version.count + 1)), text: page.text)
    }
}
