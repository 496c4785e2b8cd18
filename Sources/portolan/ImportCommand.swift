import ArgumentParser
import Diagnostics
import Importing
import Publishing

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Begin a corpus with what a file of another tool says, or take up its changes.",
        discussion: ImportFormats.all.map { "\($0.name): \($0.summary)" }.joined(separator: "\n\n") + "\n\n" + """
            What was assumed or left out is marked with comments in the files. Where there is a corpus already, nothing in it \
            is changed or removed: new connections are added on a slide of their own, with what they need of the catalog, \
            and what the file no longer has is reported. What the last import had is kept in the folder '.imports' of the corpus.
            """)

    @Argument(
        help: ArgumentHelp("One of \(ImportFormats.all.map { $0.name }.joined(separator: ", ")).", valueName: "format"))
    var format: String

    @Argument(help: "The file to read.")
    var file: String

    @Option(help: "The title of a new site.")
    var title = "Our network"

    @Option(help: ArgumentHelp("The folder of the corpus.", valueName: "folder"))
    var content = "Content"

    @Option(help: ArgumentHelp("The edition that gets what is new; the newest if absent.", valueName: "version"))
    var edition: String?

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
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let record = ImportUpdate.recordPath(format: format.name, file: file)
        if try ImportedSite.exists(content) {
            try update(network, record, from: name)
        } else {
            try begin(network, record, from: name)
        }
        for loss in network.losses { Console.note(loss) }
    }

    private func begin(_ network: DraftNetwork, _ record: String, from name: String) throws {
        let draft = DraftCorpus(network, title: title, from: name)
        let addition = try NewCommand.orRefused {
            try ImportedSite.addition(draft, content: content, record: record)
        }
        try NewCommand.write(addition)
        Console.write(
            "\(Self.connections(network.connections.count)); \(draft.remarkCount) comments on what was assumed or left out\n",
            to: .output)
    }

    private func update(_ network: DraftNetwork, _ record: String, from name: String) throws {
        let known = try ImportedSite.record(record, in: content)
        let draft = DraftCorpus(network, title: title, from: name, since: known)
        let update = try NewCommand.orRefused {
            let corpus = try AuthoredCorpus(content, edition: edition)
            return try ImportUpdate(draft, since: known, to: corpus, record: record, from: name)
        }
        try update.perform()
        if let slide = update.slide { Console.write("\(slide)\n", to: .output) }
        Console.write("\(Self.connections(update.addedCount)) added; \(update.goneCount) gone\n", to: .output)
        for note in update.notes { Console.note(note) }
    }

    private static func connections(_ count: Int) -> String { count == 1 ? "1 connection" : "\(count) connections" }
}
