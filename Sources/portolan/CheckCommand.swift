import ArgumentParser
import Publishing

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Tell every fault of the corpus.",
        discussion: "Everything is done that a build does, except that nothing is written.")

    @OptionGroup var corpus: CorpusOptions

    @Flag(
        help: ArgumentHelp(
            "Also tell the measures of every diagram, and fail if one has a hard fault.",
            discussion: """
                Hard faults: lines through boxes or text, letters on anything, text outside its box, lines on lines. \
                Detour: the mean length of the lines over the shortest possible. Font: the smallest text in pixels \
                of a picture of 1600 x 900. Unused: the area that no machine covers. Close: how many points lines \
                run beside each other nearer than 15.
                """))
    var diagrams = false

    func validate() throws {
        if diagrams, corpus.format == .sarif {
            throw ValidationError("the measures of diagrams are told as text or json, not as sarif")
        }
    }

    func run() async throws {
        let build = try await corpus.build(checksLocks: true, showsMeasures: diagrams)
        corpus.say(build.summary)
        guard diagrams else { return }
        corpus.say(build.diagramTotals.summary)
        if build.diagramTotals.defects > 0 { throw ExitCode(1) }
    }
}
