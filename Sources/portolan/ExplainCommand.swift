import ArgumentParser
import Diagnostics
import Publishing

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explain the code of an error or a warning, or list all codes.")

    @Argument(help: ArgumentHelp("The word in brackets: unknown-component.", valueName: "code"))
    var code: String?

    func run() throws {
        let codes = PublishingChecks.codes
        guard let code else {
            let width = codes.map(\.name.count).max() ?? 0
            for code in codes {
                let padding = String(repeating: " ", count: width - code.name.count)
                Console.write("\(code.name)\(padding)  \(code.severity.rawValue)  \(code.title)\n", to: .output)
            }
            return
        }
        guard let found = codes.first(where: { $0.name == code }) else {
            throw ValidationError("there is no code '\(code)'; 'portolan explain' lists them")
        }
        Console.write(ExplanationRenderer.render(found), to: .output)
    }
}
