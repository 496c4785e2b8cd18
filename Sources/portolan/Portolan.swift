import ArgumentParser
import Glibc
import Publishing
import TextFormats

@main
struct Portolan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "portolan",
        abstract: "Turns a corpus of Markdown slides into a site of communication diagrams.",
        discussion: """
            Exit status: 0 clean or warnings only; 1 errors, or warnings under --strict; 2 wrong usage.

            'portolan --version --verbose' shows what the program consists of, with the licences.
            """,
        version: VersionText.line,
        subcommands: [
            NewCommand.self, BuildCommand.self, CheckCommand.self, ServeCommand.self, BumpCommand.self,
            MigrateCommand.self, DiffCommand.self, MatrixCommand.self, RulesCommand.self, ProbeCommand.self,
            BlockedCommand.self, ObserveCommand.self, ExportCommand.self, ImportCommand.self, ExplainCommand.self,
            SchemaCommand.self, PlaceNodesCommand.self,
        ])

    static func main() async {
        // A process for Graphviz ends when the one that started it does.
        if CommandLine.arguments.dropFirst().first != PlaceNodesCommand.configuration.commandName { Signals.prepare() }
        do {
            if Set(CommandLine.arguments.dropFirst()) == VersionText.verboseArguments {
                return try Console.writeResult(VersionText.verbose)
            }
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let status as ExitCode {
            Glibc.exit(status.rawValue)
        } catch {
            end(with: error)
        }
    }

    /// The exit status for wrong usage is 2; the parser's own would be 64.
    private static func end(with error: any Error) -> Never {
        let status = exitCode(for: error)
        if status == .success {
            do throws(FileError) {
                try Console.writeResult(fullMessage(for: error) + "\n")
                Glibc.exit(0)
            } catch {
                end(with: error)
            }
        }
        Console.write(VisibleText.lines(fullMessage(for: error)) + "\n", to: .errors)
        Glibc.exit(status == .validationFailure ? 2 : 1)
    }
}
