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
        guard canCheck(page) else { return }
        let declared = page.paths.keys.sorted()
        let replaced = page.declaration?.diagrams.flatMap(\.links).flatMap(\.replaces) ?? []
        let steps = steps(of: page)
        for path in replaced where page.paths[path.value] == nil { report(path, declared, diagnostics) }
        let unused = UnusedPath.unused(page).keys.sorted()
        for path in steps { report(path, declared, unused: steps.count == 1 ? unused : [], diagnostics) }
    }

    /// The paths that steps travel and no link declares.
    static func steps(of page: PageDraft) -> [Located<Path>] {
        canCheck(page) ? page.steps.filter { page.paths[$0.value] == nil } : []
    }

    private static func canCheck(_ page: PageDraft) -> Bool {
        guard let declaration = page.declaration else { return false }
        return declaration.kind?.rules.hasPaths ?? false && declaration.knowsAllPaths && page.hasText
    }

    /// - Parameter unused: paths of which one was probably meant.
    private static func report(
        _ path: Located<Path>, _ declared: [Path], unused: [Path] = [], _ diagnostics: DiagnosticBag
    ) {
        let names = "its paths are \(declared.map(\.letter).joined(separator: ", "))"
        let hint = unused.count == 1 ? "did you mean '\(unused[0])', which no step travels? \(names)" : names
        diagnostics.report(
            UndeclaredPath.self, "no link of the slide declares the path '\(path.value)'", at: path.location,
            hint: declared.isEmpty ? nil : hint)
    }
}
