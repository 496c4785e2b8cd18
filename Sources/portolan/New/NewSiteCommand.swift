import ArgumentParser
import Model
import Publishing

struct NewSiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site", abstract: "Begin a corpus: a shop of three tiers, to be changed into your network.")

    @Argument(help: "The title of the site.")
    var title: String

    @Option(help: ArgumentHelp("The folder of the corpus, which must be empty or absent.", valueName: "folder"))
    var content = "Content"

    @Option(help: ArgumentHelp("The version of the first edition.", valueName: "version"))
    var edition = "1.0"

    func validate() throws {
        guard EditionVersion.isName(edition) else {
            throw ValidationError("'\(edition)' cannot be a version, which is also the name of a folder")
        }
    }

    func run() throws {
        let addition = try NewCommand.orRefused {
            try StarterSite.addition(title: title, version: edition, content: content)
        }
        try NewCommand.write(addition)
        let option = content == "Content" ? "" : " --content \(content)"
        Console.write(
            """

            What comes next:
              portolan new slide shop/refund\(option)
              portolan build\(option)
              portolan explain channels

            """, to: .output)
    }
}
