import ArgumentParser
import Diagnostics
import Publishing

struct BumpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bump", abstract: "Begin the next edition.",
        discussion: """
            The newest edition is copied to a folder of its own, with what was decided for its layouts, and listed in \
            portolan.yml as a draft. Nothing else in that file changes. If anything goes wrong, nothing changes at all.
            """)

    @Argument(help: ArgumentHelp("The edition to begin, newer than all others: 1.04.", valueName: "version"))
    var version: String

    @Option(help: ArgumentHelp("The folder of the corpus.", valueName: "folder"))
    var content = "Content"

    func run() throws {
        let bump = try Self.prepared(version, content: content)
        try bump.perform()
        let folder = content.hasSuffix("/") ? String(content.dropLast()) : content
        Console.write(
            """
            \(folder)/\(bump.version) is a draft, copied from \(bump.newest). What comes next:
              1. Edit its slides. One that is renamed or moved keeps its readers with 'aliases: [section/old-name]'.
              2. portolan check
              3. portolan diff \(bump.newest) \(bump.version)
              4. portolan build, and read what changed in \(bump.version)/changes/.
              5. Release it: 'status: released' in \(folder)/portolan.yml.

            """, to: .output)
    }

    /// - Parameter beginsAnew: whether the edition has nothing of the newest one.
    static func prepared(_ version: String, content: String, beginsAnew: Bool = false) throws -> EditionBump {
        do throws(EditionBump.Obstacle) {
            return try EditionBump(to: version, content: content, beginsAnew: beginsAnew)
        } catch {
            switch error {
            case .refusal(let refusal): throw ValidationError(refusal.description)
            case .machine(let error): throw error
            case .diagnostics(let diagnostics, let files):
                CorpusOptions.show(diagnostics, sources: files)
                throw ExitCode(1)
            }
        }
    }
}
