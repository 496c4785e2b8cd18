import ArgumentParser
import Publishing

struct NewDeploymentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deployment", abstract: "Begin a deployment: a site's own ports, hosts and absent components.",
        discussion: "All ports and hosts of the edition are in it as comments.")

    @Argument(help: ArgumentHelp("The file, which must not be there: corp.yml.", valueName: "file"))
    var file: String

    @Option(help: "The name of the site, as readers see it.")
    var name = "Example Corp"

    @OptionGroup var corpus: AuthoredCorpusOptions

    func run() throws {
        try NewCommand.orRefused {
            try NewDeployment.write(NewDeployment.text(name: name, of: corpus.read()), to: file)
        }
        Console.write("\(file)\n", to: .output)
    }
}
