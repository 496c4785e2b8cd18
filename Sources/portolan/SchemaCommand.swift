import ArgumentParser
import Compiler
import Publishing

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Write JSON Schemas of the files of a corpus, by which editors complete and check.",
        discussion: """
            Without a name, all are written to --output. 'portolan new site' writes them into .schemas in the corpus, where \
            the first line of each of its YAML files names them; run 'portolan schema --output Content/.schemas' after an \
            update of the program.

            The last part of a schema's $id is its version. It grows where a schema refuses what the one before accepted.
            """)

    @Argument(help: "The kind of file.")
    var name: String?

    @Option(help: ArgumentHelp("The folder to write all schemas to.", valueName: "folder"))
    var output: String?

    func validate() throws {
        if (name == nil) == (output == nil) {
            throw ValidationError("give the name of a schema, or --output for all of them")
        }
        if let name, !FileFormat.all.contains(where: { $0.name == name }) {
            let names = FileFormat.all.map(\.name).joined(separator: ", ")
            throw ValidationError("there is no schema '\(name)', only \(names)")
        }
    }

    func run() throws {
        if let output {
            try ExportFolder(output).write(SchemaFiles.all)
            Console.write("\(SchemaFiles.all.count) schemas -> \(output)\n", to: .output)
        } else if let format = FileFormat.all.first(where: { $0.name == name }) {
            try Console.writeResult(KeySchema.of(format, codes: PublishingChecks.codes).text)
        }
    }
}
