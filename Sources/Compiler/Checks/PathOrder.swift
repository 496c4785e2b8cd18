import Diagnostics
import Markup
import Model

/// The steps of a happy path travel its paths in the order of their letters.
package enum PathOrder: ContentCheck {
    package static let code = DiagnosticCode(
        "path-order", .warning, title: "Letter out of order",
        explanation: """
            The steps of the happy path travel a path for the first time after one with a later letter. Readers follow the \
            letters of a diagram from a on. 'portolan check --fix' letters the paths in the order in which the steps travel \
            them; where the letters are those of a printed source, allow it with the reason.
            """,
        wrong: [.steps("## Happy path\n\n1. (b) The answer comes.\n2. («a) The clerk orders.\n")],
        right: [.steps("## Happy path\n\n1. (a) The clerk orders.\n2. (b) The answer comes.\n")])

    static func check(_ page: PageDraft, _ diagnostics: DiagnosticBag) {
        var travelled: [Path] = []
        var late: Located<Path>?
        for step in page.steps where page.paths[step.value] != nil && !travelled.contains(step.value) {
            if let last = travelled.max(), step.value < last, late == nil { late = step }
            travelled.append(step.value)
        }
        guard let late, let before = travelled.prefix(while: { $0 != late.value }).max() else { return }
        diagnostics.report(
            PathOrder.self, "the steps travel the path '\(late.value)' after '\(before)'", at: late.location,
            hint: "'portolan check --fix' letters the paths in the order of the steps",
            fix: fix(page, travelled))
    }

    /// Gives the paths that steps travel their letters in the order of the steps, wherever the page has them.
    private static func fix(_ page: PageDraft, _ travelled: [Path]) -> Fix? {
        guard let declaration = page.declaration, declaration.knowsAllPaths else { return nil }
        let letters = Dictionary(uniqueKeysWithValues: zip(travelled, travelled.sorted()))
        let links = declaration.diagrams.flatMap(\.links)
        let places = links.flatMap { $0.paths + $0.replaces } + PathMention.all(in: page)
        let edits = places.compactMap { place -> Fix.Edit? in
            guard let letter = letters[place.value], letter != place.value else { return nil }
            return Fix.Edit(place.location, letter.letter)
        }
        // A place that is written in another way, as with an escape, is left to the author.
        let isPlain = edits.allSatisfy { edit in
            let text = String(decoding: edit.location.file.bytes[edit.location.bytes], as: UTF8.self)
            return places.contains { $0.location == edit.location && $0.value.letter == text }
        }
        return isPlain ? Fix(edits) : nil
    }
}
