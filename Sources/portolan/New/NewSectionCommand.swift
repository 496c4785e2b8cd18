import ArgumentParser
import Publishing

struct NewSectionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "section", abstract: "Begin a section of an edition, after those that it has.")

    @Argument(help: ArgumentHelp("Its name in addresses, without a number: remote-control.", valueName: "name"))
    var name: String

    @Option(help: "Its title; made of the name if absent.")
    var title: String?

    @OptionGroup var corpus: AuthoredCorpusOptions

    func run() throws {
        try NewCommand.write(
            NewCommand.orRefused { try NewSection.addition(name, title: title, to: corpus.read()) })
    }
}
