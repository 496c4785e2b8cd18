import HTML
import Layout
import Model

extension SiteBuilder {
    /// The pages of slides that somebody waits for, as a build of the whole site will write them. Neither their pictures'
    /// own files nor anything else is made.
    ///
    /// - Parameter paths: of pages, relative to the output; those of no slide are passed over.
    /// - Returns: no page whose diagrams cannot be laid out, which the build of the whole site reports.
    package func pages(at paths: [String], of reading: SiteReading, _ options: BuildOptions) -> [OutputFile] {
        guard let site = reading.site, !reading.hasErrors else { return [] }
        let context = SiteContext(
            site, deployment: reading.deployment, downloads: options.siteExports.map(\.download))
        let byVersion = Dictionary(grouping: paths) { String($0.prefix { $0 != "/" }) }
        return reading.editions.flatMap { edition -> [OutputFile] in
            guard let wanted = byVersion[edition.edition.version] else { return [] }
            let views = EditionViews(edition, in: reading, context)
            let pages = EditionPages(views.context, names: views.names)
            let laying = laying(of: views, lock: views.lock, options)
            let slides = views.index.slides.filter { wanted.contains(pages.path(of: $0)) }
            return slides.compactMap { Self.page(of: $0, pages, views, laying) }
        }
    }

    private static func page(
        of slide: Slide, _ pages: EditionPages, _ views: EditionViews, _ laying: DiagramLaying<Engine>
    ) -> OutputFile? {
        let (laidOut, failures) = laying.layOut(slide, views.index)
        guard failures.isEmpty else { return nil }
        let drawn = laidOut.map { DrawnDiagram($0, names: views.names, views.context.words) }
        let page = pages.page(of: slide, drawn.map(\.onPages))
        return OutputFile(path: page.path, bytes: page.bytes)
    }
}
