import ArgumentParser
import Changes
import Diagnostics
import Editions
import Firewall
import Publishing
import TextFormats

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Show what changed between two editions.",
        discussion: """
            First what a firewall opens, closes and relabels. Then the catalog, and each slide: components, connections, \
            letters, steps, notes. Things are compared by what they are, so that what is only renamed, re-lettered or in \
            another order is shown as such.

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

    @Option(help: "The output format.")
    var format = Format.text

    @Flag(help: "End with status 1 if the editions differ, and 2 if they could not be compared.")
    var exitCode = false

    func run() throws {
        let changes = try orUnable { try comparison() }
        let text =
            switch format {
            case .text: ChangesText.text(changes)
            case .markdown: ChangesMarkdown.text(changes)
            case .json: ChangesDocument.value(changes).text
            }
        try orUnable { try Console.writeResult(text) }
        if exitCode, !changes.isEmpty { throw ExitCode(1) }
    }

    /// Has every error end with status 2 if the status shows whether the editions differ, because 1 then means that they do.
    private func orUnable<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch {
            guard exitCode, !(error is ValidationError) else { throw error }
            if !(error is ExitCode) {
                Console.write(VisibleText.lines(Self.fullMessage(for: error)) + "\n", to: .errors)
            }
            throw ExitCode(2)
        }
    }

    private func comparison() throws -> EditionChanges {
        let reading = SiteReading(
            try CorpusFolder(content).files(), contentPath: content, deployment: try deployment.file())
        guard !reading.hasErrors else {
            CorpusOptions.show(reading.diagnostics, sources: reading.sources)
            throw ExitCode(1)
        }
        let matrices = try [before, after].map { version in
            guard let edition = reading.edition(version) else {
                throw ValidationError("there is no edition '\(version)' in \(content)/portolan.yml")
            }
            return FlowMatrix(EditionIndex(edition))
        }
        return EditionChanges(from: matrices[0], to: matrices[1])
    }
}
