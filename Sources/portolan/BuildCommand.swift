import ArgumentParser
import Publishing

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Build the site.",
        discussion: "Each edition in the output is replaced as a whole, and only if the corpus has no errors.")

    @OptionGroup var corpus: CorpusOptions

    @Option(help: ArgumentHelp("The folder that the site is written to.", valueName: "folder"))
    var output = "Output"

    func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let build = try await corpus.build()
        let folder = OutputFolder(output)
        try folder.publish(build.editions, rootFiles: build.rootFiles)
        var summary = build.summary
        if Console.Stream.output.isTerminal { summary += " in \(Self.seconds(clock.now - start))" }
        if let newest = build.editions.first { summary += " -> \(folder.path)/\(newest.version)/index.html" }
        corpus.say(summary)
    }

    /// `0.4 s`
    private static func seconds(_ duration: Duration) -> String {
        let tenths = (duration.components.attoseconds + 50_000_000_000_000_000) / 100_000_000_000_000_000
        let total = duration.components.seconds * 10 + tenths
        return "\(total / 10).\(total % 10) s"
    }
}
