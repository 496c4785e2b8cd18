import ArgumentParser
import Publishing

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Build the site.",
        discussion: """
            Each edition in the output is replaced as a whole, and only if the corpus has no errors. How the machines of \
            each diagram are arranged is kept in the edition's layout.lock, beside its slides.
            """)

    @OptionGroup var corpus: CorpusOptions

    @Option(help: ArgumentHelp("The folder that the site is written to.", valueName: "folder"))
    var output = "Output"

    @Flag(help: "Arrange the machines of all diagrams afresh, whatever layout.lock says.")
    var relayout = false

    func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let build = try await corpus.build(relayout: relayout)
        let folder = OutputFolder(output)
        try folder.expectReplaceable(build.folders)
        // Before the site, which would otherwise be older than its corpus.
        for lock in build.layoutLocks { update(lock) }
        try folder.publish(build.folders, rootFiles: build.rootFiles, hasLatest: build.latestVersion != nil)
        var summary = build.summary
        if Console.Stream.output.isTerminal { summary += " in \(Self.seconds(clock.now - start))" }
        if let newest = build.editions.first { summary += " -> \(folder.path)/\(newest.version)/index.html" }
        corpus.say(summary)
        let missing = try folder.missing(among: build.versions)
        if !missing.isEmpty {
            corpus.say("Not built yet, though the pages lead there: \(missing.joined(separator: ", "))")
        }
        let totals = build.diagramTotals
        if Console.Stream.output.isTerminal || totals.defects > 0 { corpus.say(totals.summary) }
    }

    /// A corpus that may not be written is built all the same.
    private func update(_ lock: LayoutLockFile) {
        do {
            try lock.update(in: corpus.content)
        } catch {
            Console.write("Note: \(error); the next build decides the layouts again.\n", to: .errors)
        }
    }

    /// `0.4 s`
    private static func seconds(_ duration: Duration) -> String {
        let tenths = (duration.components.attoseconds + 50_000_000_000_000_000) / 100_000_000_000_000_000
        let total = duration.components.seconds * 10 + tenths
        return "\(total / 10).\(total % 10) s"
    }
}
