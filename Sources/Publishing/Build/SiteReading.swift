import Compiler
import Diagnostics
import Editions
import Firewall
import Layout
import Model

/// A corpus that was read, compiled and, if requested, deployed, but not laid out or drawn yet.
package struct SiteReading: Sendable {
    /// The site as it is deployed, newest edition first; `nil` if there are errors.
    package let site: Site?
    /// The site's editions, in the same order.
    package let editions: [DeployedEdition]
    package let deployment: Deployment?
    /// What the deployment is without; `nil` if it is whole.
    package let redaction: Redaction?
    /// `nil` without a deployment.
    package let deploymentLocations: DeploymentLocations?
    /// The same editions without the deployment, as the locks know them.
    private let undeployed: [DeployedEdition]
    /// The layout lock that each edition was built with before, by version.
    package let layoutLocks: [String: LayoutLock]
    /// In the order in which a person works through them.
    package let diagnostics: [Diagnostic]
    /// Diagnostics of the locks. A build updates the locks, so only a check need report these.
    package let lockDiagnostics: [Diagnostic]
    /// What the corpus has decided about its warnings. It has been applied to `diagnostics` and `lockDiagnostics`; it is
    /// to be applied to what a build or a matrix reports besides them.
    package let levels: CheckLevels
    /// Whether the corpus states confidence and declares no levels of it, which 1.0 will no longer read.
    package let hasFormerEvidence: Bool
    /// The files that were read, by the path that diagnostics name.
    package private(set) var sources: [String: SourceFile]
    /// Of the files of the slides, by the same path.
    let slideDigests: [String: SlideDigests]

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// The versions in the corpus, newest first; empty if it could not be resolved.
    package var versions: [String] { editions.map(\.edition.version) }

    /// - Parameters:
    ///   - contentPath: the corpus's folder, as diagnostics name it.
    ///   - deployment: applied to the editions, if given.
    ///   - version: the only edition whose names the deployment may use; the names of all editions if absent.
    ///   - takesOne: whether the edition for readers who do not choose is meant where none is named, and not all.
    ///   - redaction: what is left out of the deployment; `nil` for nothing.
    ///   - compiled: what earlier builds have compiled.
    package init(
        _ corpus: [CorpusFile], contentPath: String, deployment file: SourceFile? = nil, for version: String? = nil,
        takesOne: Bool = false, without redaction: Redaction? = nil, remembering compiled: CompiledFiles? = nil
    ) {
        let compilation = SiteCompiler.compile(
            corpus.filter { !$0.leadsOutOfCorpus }, contentPath: contentPath, codes: PublishingChecks.codes,
            remembering: compiled)
        // What follows from files that were not read is no news.
        let links = LinkOutOfCorpus.diagnostics(corpus, contentPath: contentPath)
        var diagnostics = links.isEmpty ? compilation.diagnostics : links
        var sources = compilation.files
        var read: (deployment: Deployment, locations: DeploymentLocations)?
        if let file {
            sources[file.path] = file
            if links.isEmpty, let site = compilation.site {
                let found = DiagnosticBag()
                found.add(diagnostics)
                let chosen = site.editions.filter { version == nil || $0.version == version }
                read = DeploymentReader.read(file, over: chosen.isEmpty ? site.editions : chosen, found)
                if redaction == .hosts, let deployment = read?.deployment {
                    found.add(HostInText.diagnostics(deployment, file, Self.published(compilation.files)))
                }
                diagnostics = found.sorted
            }
        }
        self.redaction = redaction
        let deployment = redaction.flatMap { redaction in read?.deployment.without(redaction) } ?? read?.deployment
        self.deployment = deployment
        deploymentLocations = read?.locations
        self.sources = sources
        layoutLocks = compilation.layoutLocks
        lockDiagnostics = compilation.lockDiagnostics
        levels = compilation.levels
        hasFormerEvidence = compilation.hasFormerEvidence
        let isSound = links.isEmpty && (file == nil || deployment != nil)
        let language = compilation.site?.language ?? .english
        editions = (isSound ? compilation.site?.editions ?? [] : []).map { edition in
            deployment.map { DeployedEdition(edition, $0, language) } ?? DeployedEdition(edition, language)
        }
        undeployed =
            deployment == nil ? editions : (compilation.site?.editions ?? []).map { DeployedEdition($0, language) }
        var site = isSound ? compilation.site : nil
        site?.editions = editions.map(\.edition)
        self.site = site
        let chosen = version ?? (takesOne ? site?.latest?.version ?? editions.first?.edition.version : nil)
        let lost = zip(undeployed, editions).filter { chosen == nil || $0.0.edition.version == chosen }
            .flatMap { LostPath.diagnostics($0, as: $1, compilation.files) }
        let found = DiagnosticBag()
        found.add(diagnostics + levels.applied(to: lost))
        self.diagnostics = found.sorted
        let paths = (site?.editions ?? []).lazy.flatMap(\.slides).map(\.path)
        slideDigests = Dictionary(
            paths.compactMap { path in sources[path].map { (path, SlideDigests($0)) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The same without the texts of slides, which a large corpus has many of, and which are needed again only to show
    /// the line of a diagnostic.
    package func withoutSlideTexts() -> SiteReading {
        var reading = self
        reading.sources = sources.filter { slideDigests[$0.key] == nil }
        return reading
    }

    /// The files that diagnostics name, of which those that were let go are read again. One that is no longer there is
    /// left out.
    package func sources(of diagnostics: [Diagnostic]) -> [String: SourceFile] {
        var files = sources
        for path in Set(diagnostics.map(\.location.path)) where files[path] == nil {
            files[path] = try? InputFile.read(path)
        }
        return files
    }

    /// The files whose words are on pages.
    private static func published(_ files: [String: SourceFile]) -> [SourceFile] {
        files.values.filter { file in
            file.path.hasSuffix(".md") || ["catalog.yml", "portolan.yml"].contains { file.path.hasSuffix("/\($0)") }
        }.sorted { $0.path < $1.path }
    }

    /// The edition of that version. Where none is named, the one for readers who do not choose: the newest that is released,
    /// unless the site declares another as its latest; or the newest draft where none is. `nil` if there are errors or there
    /// is no such edition.
    package func edition(_ version: String?) -> DeployedEdition? {
        guard let wanted = version ?? site?.latest?.version else { return editions.first }
        return editions.first { $0.edition.version == wanted }
    }

    /// The locked arrangements of an edition's diagrams, including those from their former places.
    func layoutLock(of edition: Edition) -> LayoutLock {
        let earlier = site?.editions(before: edition).first.map {
            (edition: $0, lock: layoutLocks[$0.version] ?? LayoutLock())
        }
        return (layoutLocks[edition.version] ?? LayoutLock()).succeeding(earlier, in: edition)
    }

    /// Locked arrangements that were computed for earlier states of diagrams, recognized by their digests.
    ///
    /// - Parameter version: the only edition to check; all if absent.
    package func staleLayouts(of version: String?) -> [Diagnostic] {
        guard deployment == nil else { return [] }
        return editions.filter { version == nil || $0.edition.version == version }.flatMap { deployed in
            let lock = layoutLock(of: deployed.edition)
            return deployed.edition.slides.flatMap { slide in
                slide.diagrams.compactMap { diagram -> Diagnostic? in
                    let key = LayoutLock.Key(slide: slide.id, diagram: diagram.id)
                    guard let arrangement = lock.arrangements[key], let place = lock.places[key],
                        arrangement.digest != LayoutDigest.of(deployed.resolved(diagram))
                    else { return nil }
                    return LaidOutDiagram.staleness(at: place)
                }
            }
        }
    }

    /// An error at the slide of each diagram without its arrangement in the edition's own lock, or with one for an earlier
    /// state of it. A deployment changes neither.
    ///
    /// - Parameter version: the only edition to check; all if absent.
    func outdatedLocks(of version: String?) -> [Diagnostic] {
        undeployed.filter { version == nil || $0.edition.version == version }.flatMap { deployed in
            let lock = layoutLocks[deployed.edition.version] ?? LayoutLock()
            return deployed.edition.slides.flatMap { slide in
                slide.diagrams.compactMap { diagram -> Diagnostic? in
                    let locked = lock.arrangements[LayoutLock.Key(slide: slide.id, diagram: diagram.id)]
                    let resolved = deployed.resolved(diagram)
                    if resolved.nodes.isEmpty || locked?.digest == LayoutDigest.of(resolved) { return nil }
                    return OutdatedLock.diagnostic(diagram.title, at: slide.path, isMissing: locked == nil)
                }
            }
        }
    }

    /// The locks that were computed with a version of Graphviz other than the current one; `nil` if there are none.
    package func versionNote(of version: String?, current: String) -> GraphvizVersionNote? {
        let locks = editions.map(\.edition).filter { version == nil || $0.version == version }.map {
            (edition: $0.version, graphviz: layoutLocks[$0.version]?.graphviz)
        }
        return GraphvizVersionNote(locks, current: current)
    }

    /// What is said of a site that is published without something; `nil` if nothing is left out.
    package var redactionNote: String? {
        guard redaction == .hosts, let deployment else { return nil }
        return
            "the addresses of '\(deployment.name)' are in no file of the site, and there are no firewall rules, which "
            + "consist of them; 'portolan rules' writes those"
    }

    /// The size of the corpus: `23 pages, 31 diagrams`.
    package func summary(of version: String?) -> String {
        let chosen = editions.map(\.edition).filter { version == nil || $0.version == version }
        let pages = chosen.reduce(0) { $0 + $1.slides.count + $1.sections.count }
        let diagrams = chosen.reduce(0) { $0 + $1.slides.reduce(0) { $0 + $1.diagrams.count } }
        return BuildReport.summary(pages: pages, diagrams: diagrams)
    }
}
