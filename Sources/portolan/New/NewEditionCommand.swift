import ArgumentParser
import Publishing

struct NewEditionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edition", abstract: "Begin an edition that has nothing of the ones before.",
        discussion:
            "It has the files of a new corpus, and is listed as a draft. 'portolan bump' copies the newest edition.")

    @Argument(help: ArgumentHelp("Its version, newer than all others: 2.0.", valueName: "version"))
    var version: String

    @Option(help: ArgumentHelp("The folder of the corpus.", valueName: "folder"))
    var content = "Content"

    func run() throws {
        let bump = try BumpCommand.prepared(version, content: content, beginsAnew: true)
        try bump.perform()
        Console.write("\(content)/\(bump.version)\n", to: .output)
    }
}
