import Diagnostics
import Model

/// Steps travel paths, and links replace paths, that a link of the slide declares.
enum UndeclaredPath: ContentCheck {
    static let code = DiagnosticCode(
        "undeclared-path", .error, title: "Path that no link declares",
        explanation: """
            A step says that it travels a path, or a link says that it replaces one, that no link of the slide declares. \
            Correct the letter, or give the path to a link.
            """,
        wrong: [.steps("## Happy path\n\n1. (a) The clerk orders.\n2. (b)(«c) The answer comes.\n")],
        right: [.steps("## Happy path\n\n1. (a) The clerk orders.\n2. (b) The answer comes.\n")])

    static func check(_ page: PageDraft, _ diagnostics: DiagnosticBag) {
        guard let declaration = page.declaration, declaration.kind?.rules.hasPaths ?? false,
            declaration.knowsAllPaths, page.hasText
        else { return }
        let declared = page.paths
        let replaced = declaration.diagrams.flatMap(\.links).flatMap(\.replaces)
        for path in replaced + page.steps where declared[path.value] == nil {
            let names = declared.keys.sorted().map(\.letter)
            diagnostics.report(
                UndeclaredPath.self, "no link of the slide declares the path '\(path.value)'", at: path.location,
                hint: names.isEmpty ? nil : "its paths are \(names.joined(separator: ", "))")
        }
    }
}
