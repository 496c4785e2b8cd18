import ArgumentParser
import Changes
import Compiler
import Diagnostics
import Publishing

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Tell what changed from one edition to another.",
        discussion: """
            First in a firewall's words: what it opens, closes and relabels. Then the catalog, and each slide: components, \
            connections, letters, steps, notes. Things are compared by what they are, so that what is only renamed, \
            re-lettered or in another order is told as such.

            With --exit-code, the exit status is 0 if the editions are the same, 1 if they differ, and 2 if they could \
            not be compared.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

    @Argument(help: ArgumentHelp("The edition to compare with: 1.03.", valueName: "before"))
    var before: String

    @Argument(help: ArgumentHelp("The edition that is compared: 1.04.", valueName: "after"))
    var after: String

    @Option(help: ArgumentHelp("The folder of the corpus.", valueName: "folder"))
    var content = "Content"

    @OptionGroup var deployment: DeploymentOption

    @Option(help: "How the changes are told.")
    var format = Format.text

    @Flag(help: "End with status 1 if the editions differ, and 2 if they could not be compared.")
    var exitCode = false

    func run() throws {
        let changes = try changes()
        switch format {
        case .text: Console.write(ChangesText.text(changes), to: .output)
        case .markdown: Console.write(ChangesMarkdown.text(changes), to: .output)
        case .json: Console.write(ChangesDocument.value(changes).text, to: .output)
        }
        if exitCode, !changes.isEmpty { throw ExitCode(1) }
    }

    /// Throws 2 for every fault where 1 means that the editions differ.
    private func changes() throws -> EditionChanges {
        do {
            return try comparison()
        } catch {
            guard exitCode, !(error is ValidationError) else { throw error }
            if !(error is ExitCode) { Console.write(Self.fullMessage(for: error) + "\n", to: .errors) }
            throw ExitCode(2)
        }
    }

    private func comparison() throws -> EditionChanges {
        let plain = SiteCompiler.compile(try CorpusFolder(content).files(), contentPath: content)
        let compilation = try deployment.file().map { plain.applying($0) } ?? plain
        let renderer = TextRenderer(
            isColoured: Console.Stream.errors.isColoured, showsSnippets: Console.Stream.errors.isTerminal)
        guard let site = compilation.site else {
            Console.write(renderer.render(compilation.diagnostics, files: compilation.files), to: .errors)
            throw ExitCode(1)
        }
        let editions = try [before, after].map { version in
            guard let edition = site.editions.first(where: { $0.version == version }) else {
                throw ValidationError("there is no edition ‘\(version)’ in \(content)/portolan.yml")
            }
            return edition
        }
        return EditionChanges(from: editions[0], to: editions[1])
    }
}
