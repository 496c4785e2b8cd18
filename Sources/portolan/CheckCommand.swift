import ArgumentParser
import Publishing

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Tell every fault of the corpus.",
        discussion: "Everything is done that a build does, except that nothing is written.")

    @OptionGroup var corpus: CorpusOptions

    func run() async throws {
        let build = try await corpus.build()
        corpus.say(build.summary)
    }
}
