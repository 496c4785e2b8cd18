import Compiler
import Diagnostics
import Editions
import Layout
import Model

/// A corpus that was read, compiled and, if asked for, deployed: nothing is laid out or drawn yet.
package struct SiteReading: Sendable {
    /// The site as it is deployed, newest edition first; `nil` where there are errors.
    package let site: Site?
    /// The site's editions, in the same order.
    package let editions: [DeployedEdition]
    package let deployment: Deployment?
    /// What was decided for the diagrams of each edition when it was built before, by version.
    package let layoutLocks: [String: LayoutLock]
    /// In the order in which a person works through them.
    package let diagnostics: [Diagnostic]
    /// What is out of date in the locks. A build mends it, so that only a check need report it.
    package let lockDiagnostics: [Diagnostic]
    /// What was read, by the path that diagnostics name.
    package let sources: [String: SourceFile]

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// The versions that the corpus holds, newest first; empty where it could not be resolved.
    package var versions: [String] { editions.map(\.edition.version) }

    /// - Parameters:
    ///   - contentPath: the corpus's folder, as diagnostics name it.
    ///   - deployment: laid over the editions, if given.
    ///   - version: the one edition whose names count for the deployment; those of all if absent.
    package init(
        _ corpus: [CorpusFile], contentPath: String, deployment file: SourceFile? = nil, for version: String? = nil
    ) {
        let compilation = SiteCompiler.compile(corpus, contentPath: contentPath)
        var diagnostics = compilation.diagnostics
        var sources = compilation.files
        var deployment: Deployment?
        if let file {
            sources[file.path] = file
            if let site = compilation.site {
                let found = DiagnosticBag()
                found.add(diagnostics)
                let chosen = site.editions.filter { version == nil || $0.version == version }
                deployment = DeploymentReader.read(file, over: chosen.isEmpty ? site.editions : chosen, found)
                diagnostics = found.sorted
            }
        }
        self.deployment = deployment
        self.diagnostics = diagnostics
        self.sources = sources
        layoutLocks = compilation.layoutLocks
        lockDiagnostics = compilation.lockDiagnostics
        let isSound = file == nil || deployment != nil
        editions = (isSound ? compilation.site?.editions ?? [] : []).map { edition in
            deployment.map { DeployedEdition(edition, $0) } ?? DeployedEdition(edition)
        }
        var site = isSound ? compilation.site : nil
        site?.editions = editions.map(\.edition)
        self.site = site
    }

    /// The edition of that version, or the newest; `nil` where there are errors, or no such edition.
    package func edition(_ version: String?) -> DeployedEdition? {
        editions.first { version == nil || $0.edition.version == version }
    }

    /// What was decided for an edition's diagrams, here or where they were before.
    func layoutLock(of edition: Edition) -> LayoutLock {
        let earlier = site?.editions(before: edition).first.map {
            (edition: $0, lock: layoutLocks[$0.version] ?? LayoutLock())
        }
        return (layoutLocks[edition.version] ?? LayoutLock()).succeeding(earlier, in: edition)
    }

    /// What was decided for earlier states of diagrams, told by what the decision was made for.
    ///
    /// - Parameter version: the one edition that is asked for; all if absent.
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

    /// Locks that were decided with another version of Graphviz than the current one; `nil` if there are none.
    package func versionNote(of version: String?, current: String) -> GraphvizVersionNote? {
        let locks = editions.map(\.edition).filter { version == nil || $0.version == version }.map {
            (edition: $0.version, graphviz: layoutLocks[$0.version]?.graphviz)
        }
        return GraphvizVersionNote(locks, current: current)
    }

    /// How much there is of it: `23 pages, 31 diagrams`.
    package func summary(of version: String?) -> String {
        let chosen = editions.map(\.edition).filter { version == nil || $0.version == version }
        let pages = chosen.reduce(0) { $0 + $1.slides.count + $1.sections.count }
        let diagrams = chosen.reduce(0) { $0 + $1.slides.reduce(0) { $0 + $1.diagrams.count } }
        return BuildReport.summary(pages: pages, diagrams: diagrams)
    }
}
