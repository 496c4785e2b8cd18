import ArgumentParser
import Compiler
import Publishing

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Write JSON Schemas: of a corpus's files, for editors, and of what the program writes.",
        discussion: """
            Without a name, all are written to --output. 'portolan new site' writes those of the corpus into .schemas in it, \
            where the first line of each of its YAML files names them; run 'portolan schema --output Content/.schemas' \
            after an update of the program.

            The last part of a schema's $id is its version. That of a corpus's file is raised where a schema refuses what \
            the one before accepted; that of an output, where a program that reads it has to be changed. A new key does not \
            raise it.
            """)

    @Argument(help: ArgumentHelp("One of \(names.joined(separator: ", ")).", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("The folder to write all schemas to.", valueName: "folder"))
    var output: String?

    private static let names = FileFormat.all.map(\.name) + OutputSchema.allCases.map(\.rawValue)

    func validate() throws {
        if (name == nil) == (output == nil) {
            throw ValidationError("give the name of a schema, or --output for all of them")
        }
        if let name, !Self.names.contains(name) {
            throw ValidationError("there is no schema '\(name)', only \(Self.names.joined(separator: ", "))")
        }
    }

    func run() throws {
        if let output {
            try ExportFolder(output).write(SchemaFiles.all)
            Console.write("\(SchemaFiles.all.count) schemas -> \(output)\n", to: .output)
        } else if let file = SchemaFiles.all.first(where: { $0.path == "\(name ?? "").json" }) {
            try Console.writeResult(file.bytes)
        }
    }
}
