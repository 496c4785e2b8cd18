import ArgumentParser
import Publishing
import TextFormats

struct MigrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring a corpus of an earlier format up to date.",
        discussion: """
            What it changes is shown. Comments, order and everything else in the files stay. Exit status with --check: 0 if \
            the corpus is up to date, 1 if it is not.
            """)

    @Option(help: ArgumentHelp("The folder of the corpus.", valueName: "folder"))
    var content = "Content"

    @Flag(help: "Show what would change, and write nothing.")
    var check = false

    func run() throws {
        let migration = try prepared()
        guard !migration.additions.isEmpty else {
            return Console.write("The corpus is up to date.\n", to: .output)
        }
        var text = ""
        var path: String?
        for addition in migration.additions {
            if addition.path != path { text += VisibleText.escaped(addition.path) + "\n" }
            path = addition.path
            text += "  \(addition.reason):\n" + addition.lines.map { "    + \($0)\n" }.joined()
        }
        Console.write(text, to: .output)
        if check { throw ExitCode(1) }
        try migration.perform()
    }

    private func prepared() throws -> CorpusMigration {
        let files = try CorpusFolder(content).files()
        if let link = files.first(where: \.leadsOutOfCorpus) {
            throw ValidationError("\(content)/\(link.path) leads out of the corpus")
        }
        do throws(CorpusMigration.Refusal) {
            return try CorpusMigration(of: files, content: content)
        } catch {
            throw ValidationError(error.description)
        }
    }
}
