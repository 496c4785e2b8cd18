import Diagnostics
import Model

/// Steps travel paths, and links take the place of paths, that a link of the slide declares.
enum UndeclaredPathRule {
    static func faults(in page: PageDraft) -> [Diagnostic] {
        guard let declaration = page.declaration, declaration.kind == .flow, declaration.knowsAllPaths,
            let document = page.document
        else { return [] }
        let declared = declaration.paths
        let names = declared.keys.sorted().map(\.letter)
        let replaced = declaration.diagrams.flatMap(\.links).flatMap(\.replaces)
        return (replaced + StepMarker.all(in: document)).filter { declared[$0.value] == nil }.map { path in
            Diagnostic(
                .undeclaredPath, "no link of the slide declares the path ‘\(path.value)’", at: path.location,
                hint: names.isEmpty ? nil : "its paths are \(names.joined(separator: ", "))")
        }
    }
}
