/// The options of a build.
package struct BuildOptions: Sendable {
    /// The version of the only edition to build; all if absent.
    package var edition: String?
    /// Whether to lay out all diagrams from scratch, without their locked arrangements. Users who ask for this have
    /// time, so the search takes longer.
    package var relayout: Bool
    /// Whether to fail where a lock has no arrangement for a diagram, or one for an earlier state of it.
    package var requiresLock: Bool
    /// Whether to place a diagram plainly that the layout engine does not place.
    package var keepsGoing: Bool
    /// What the page with the images for slide decks offers besides SVG.
    package var exports: [any ExportFormat] = []
    /// The maximum number of parallel jobs.
    package var jobs: Int
    /// Called periodically with the current activity, from any thread.
    package var progress: (@Sendable (BuildProgress) -> Void)?

    package init(
        edition: String? = nil, relayout: Bool = false, requiresLock: Bool = false, keepsGoing: Bool = false,
        jobs: Int = 1,
        progress: (@Sendable (BuildProgress) -> Void)? = nil
    ) {
        self.edition = edition
        self.relayout = relayout
        self.requiresLock = requiresLock
        self.keepsGoing = keepsGoing
        self.jobs = jobs
        self.progress = progress
    }

    var siteExports: [SiteExport] { exports.flatMap(\.siteExports) }
}

/// The progress of a build.
package struct BuildProgress: Sendable {
    /// `1.03: slides`
    package var activity: String
    package var done: Int
    package var total: Int
}
