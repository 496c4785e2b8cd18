import ArgumentParser
import Diagnostics
import Importing
import Publishing

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Begin a corpus with what a file of another tool says.",
        discussion: """
            connections: a list as separated values, with a header. The columns from, to and port are known by their usual \
            names, and so are zones, machines, transport, protocol and purpose; '--column from=Client' names one that is \
            not. Portolan's own firewall.csv is such a list.

            What was assumed or left out is marked with comments in the files. Nothing that is there already is changed.
            """)

    @Argument(
        help: ArgumentHelp("One of \(ImportFormats.all.map { $0.name }.joined(separator: ", ")).", valueName: "format"))
    var format: String

    @Argument(help: "The file to read.")
    var file: String

    @Option(help: "The title of the site.")
    var title = "Our network"

    @Option(help: ArgumentHelp("The folder of the corpus, which must be empty or absent.", valueName: "folder"))
    var content = "Content"

    @Option(
        help: ArgumentHelp("What is in a column: from, to, port, ...; can be given again.", valueName: "name=column"))
    var column: [String] = []

    func validate() throws {
        guard ImportFormats.all.contains(where: { $0.name == format }) else {
            let names = ImportFormats.all.map { $0.name }.joined(separator: ", ")
            throw ValidationError("there is no format '\(format)', only \(names)")
        }
        for pair in column where !pair.dropFirst().contains("=") {
            throw ValidationError("'\(pair)' is not of the form name=column")
        }
    }

    func run() throws {
        guard let format = ImportFormats.all.first(where: { $0.name == format }) else { return }
        let source = try InputFile.read(file, allowsPipes: true)
        let columns = Dictionary(
            column.map { pair in
                let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
                return (parts[0], parts.count > 1 ? parts[1] : "")
            }
        ) { $1 }
        let diagnostics = DiagnosticBag()
        guard let network = format.read(source, columns: columns, diagnostics) else {
            CorpusOptions.show(diagnostics.sorted, sources: [source.path: source])
            throw ExitCode(1)
        }
        let draft = DraftCorpus(network, title: title, from: file.split(separator: "/").last.map(String.init) ?? file)
        let addition = try NewCommand.orRefused { try ImportedSite.addition(draft, content: content) }
        try NewCommand.write(addition)
        let connections = network.connections.count == 1 ? "1 connection" : "\(network.connections.count) connections"
        Console.write("\(connections); \(draft.remarkCount) comments on what was assumed or left out\n", to: .output)
        for loss in network.losses { Console.write("note: \(loss)\n", to: .errors) }
    }
}
