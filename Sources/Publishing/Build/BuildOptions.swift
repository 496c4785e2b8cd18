/// What a build is asked for.
package struct BuildOptions: Sendable {
    /// The one edition to make; all if absent.
    package var edition: String?
    /// Whether to lay out all diagrams from scratch, whatever was decided for them before. Whoever asks for that has time,
    /// so the search goes on for longer.
    package var relayout: Bool
    /// How many things are made at once.
    package var jobs: Int
    /// Called now and then with what is being done, from any thread.
    package var progress: (@Sendable (BuildProgress) -> Void)?

    package init(
        edition: String? = nil, relayout: Bool = false, jobs: Int = 1,
        progress: (@Sendable (BuildProgress) -> Void)? = nil
    ) {
        self.edition = edition
        self.relayout = relayout
        self.jobs = jobs
        self.progress = progress
    }
}

/// How far a build is.
package struct BuildProgress: Sendable {
    /// `1.03: slides`
    package var activity: String
    package var done: Int
    package var total: Int
}
