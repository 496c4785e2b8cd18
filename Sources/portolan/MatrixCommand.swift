import ArgumentParser
import Diagnostics
import Firewall
import Glibc
import Model
import Publishing

struct MatrixCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "matrix", abstract: "Tell which connections a firewall has to let through.",
        discussion: """
            Every communication of the edition once, with its id, which is the same in rules and on the site. What a \
            firewall never sees is counted and left out.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, json, xlsx, markdown }

    @Option(help: ArgumentHelp("The folder of the corpus.", valueName: "folder"))
    var content = "Content"

    @Option(help: ArgumentHelp("The edition to take; the newest if absent.", valueName: "version"))
    var edition: String?

    @OptionGroup var deployment: DeploymentOption

    @Option(help: "The form of the matrix.")
    var format = Format.text

    @Option(help: ArgumentHelp("The file to write; standard output if absent.", valueName: "file"))
    var output: String?

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    func run() throws {
        let reading = EditionReading(
            try CorpusFolder(content).files(), contentPath: content, edition: edition, deployment: try deployment.file()
        )
        guard let edition = try sound(reading) else { return }
        try write(bytes(FlowMatrix(edition)))
    }

    /// Tells the faults, and throws where they end the program.
    private func sound(_ reading: EditionReading) throws -> Edition? {
        CorpusOptions.tell(reading.diagnostics, sources: reading.sources)
        if let edition, !reading.versions.isEmpty, !reading.versions.contains(edition) {
            throw ValidationError("there is no edition ‘\(edition)’ in \(content)/portolan.yml")
        }
        if reading.hasErrors || strict && !reading.diagnostics.isEmpty { throw ExitCode(1) }
        return reading.edition
    }

    private func bytes(_ matrix: FlowMatrix) -> [UInt8] {
        switch format {
        case .text: Array(TextDocument.text(matrix).utf8)
        case .csv: Array(CSVDocument.text(.flows(matrix)).utf8)
        case .json: Array(MatrixDocument.json(matrix).text.utf8)
        case .xlsx: Workbook.bytes(matrix)
        case .markdown: Array(MarkdownDocument.text(matrix).utf8)
        }
    }

    private func write(_ bytes: [UInt8]) throws {
        if let output {
            try SingleFile.write(bytes, to: output)
        } else if format == .xlsx, Console.Stream.output.isTerminal {
            throw ValidationError("a workbook is no text: give --output, or send it to a file")
        } else {
            Console.write(bytes, to: .output)
        }
    }
}
