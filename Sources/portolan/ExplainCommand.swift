import ArgumentParser
import Compiler
import Diagnostics
import Publishing
import TextFormats

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain the code of an error or a warning, or a key of the corpus; or list all of them.")

    @Argument(
        help: ArgumentHelp(
            "The word in brackets, unknown-component, or a key as it is written in a file: channels.",
            valueName: "code-or-key"))
    var name: String?

    @Option(
        help: ArgumentHelp(
            "Write the reference of all keys into a folder, as pages of a corpus.", valueName: "folder"))
    var reference: String?

    func validate() throws {
        if name != nil, reference != nil { throw ValidationError("--reference is of all keys") }
    }

    func run() throws {
        if let reference {
            let pages = KeyPages.all.map { OutputFile(path: $0.name, text: $0.text) }
            try ExportFolder(reference).write(pages)
            return Console.write("\(pages.count) pages -> \(reference)\n", to: .output)
        }
        guard let name else { return try Console.writeResult(Self.list) }
        let code = PublishingChecks.codes.first { $0.name == name }.map(ExplanationRenderer.render)
        let parts = [code, KeyReference.explanation(of: name)].compactMap { $0 }
        guard !parts.isEmpty else {
            let near = KeyReference.name(near: name) ?? PublishingChecks.code(near: name)
            throw ValidationError(
                "there is no code and no key '\(name)'; "
                    + (near.map { "did you mean '\($0)'? " } ?? "") + "'portolan explain' lists them")
        }
        try Console.writeResult(parts.joined(separator: "\n"))
    }

    private static var list: String {
        let codes = TextTable(PublishingChecks.codes.map { [$0.name, $0.severity.rawValue, $0.title] }).text
        return codes + "\nKeys: \(KeyReference.names.joined(separator: ", "))\n"
    }
}
