import ArgumentParser
import Diagnostics
import Publishing

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begin a corpus, or an edition, section, slide or deployment of one.",
        discussion: """
            What is written is valid as it is, and says in comments what its parts are for. Nothing that is there already \
            is changed.
            """,
        subcommands: [
            NewSiteCommand.self, NewEditionCommand.self, NewSectionCommand.self, NewSlideCommand.self,
            NewDeploymentCommand.self,
        ])

    /// Runs `work`, and ends the program as its errors ask for.
    static func orRefused<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let refusal as CorpusAddition.Refusal {
            throw ValidationError(refusal.description)
        } catch AuthoredCorpus.Obstacle.refusal(let refusal) {
            throw ValidationError(refusal.description)
        } catch AuthoredCorpus.Obstacle.machine(let error) {
            throw error
        } catch AuthoredCorpus.Obstacle.diagnostics(let diagnostics, let files) {
            CorpusOptions.show(diagnostics, sources: files)
            throw ExitCode(1)
        }
    }

    /// Writes the files and shows their paths.
    static func write(_ addition: CorpusAddition) throws {
        try addition.perform()
        // The schemas are for editors, not for people.
        Console.write(addition.paths.filter { !$0.contains("/.") }.map { "\($0)\n" }.joined(), to: .output)
    }
}

/// The options of what adds to a corpus that is there.
struct AuthoredCorpusOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of the corpus.", valueName: "folder"))
    var content = "Content"

    @Option(help: ArgumentHelp("The edition that it is for; the newest if absent.", valueName: "version"))
    var edition: String?

    func read() throws -> AuthoredCorpus { try AuthoredCorpus(content, edition: edition) }
}
