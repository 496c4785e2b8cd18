import ArgumentParser
import Diagnostics
import Publishing
import TextFormats

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explain the code of an error or a warning, or list all codes.")

    @Argument(help: ArgumentHelp("The word in brackets: unknown-component.", valueName: "code"))
    var code: String?

    func run() throws {
        let codes = PublishingChecks.codes
        guard let code else {
            try Console.writeResult(TextTable(codes.map { [$0.name, $0.severity.rawValue, $0.title] }).text)
            return
        }
        guard let found = codes.first(where: { $0.name == code }) else {
            throw ValidationError("there is no code '\(code)'; 'portolan explain' lists them")
        }
        try Console.writeResult(ExplanationRenderer.render(found))
    }
}
