import Diagnostics
import Markup
import Model

/// The steps of a flow are numbered.
enum BulletedStep: ContentCheck {
    static let code = DiagnosticCode(
        "bulleted-step", .error, title: "Step in a bulleted list",
        explanation: """
            The steps of a happy path are the items of numbered lists. A list with bullets is not read as steps, so that \
            the paths at the beginning of its items are not travelled.
            """,
        wrong: [.steps("## Happy path\n\n«- (a) The clerk orders.\n- (b) The answer comes.\n")],
        right: [.steps("## Happy path\n\n1. (a) The clerk orders.\n2. (b) The answer comes.\n")])

    static func check(_ page: PageDraft, _ diagnostics: DiagnosticBag) {
        for list in lists(of: page) {
            diagnostics.report(
                BulletedStep.self, "steps are the items of a numbered list", at: list.place,
                hint: "write '1.' in place of the bullet")
        }
    }

    /// The lists with bullets whose items begin with paths that no step travels.
    static func lists(of page: PageDraft) -> [(place: SourceLocation, paths: Set<Path>)] {
        guard page.declaration?.kind?.rules.hasPaths ?? false else { return [] }
        let travelled = Set(page.steps.map(\.value))
        return page.text.filter { $0.role == .happyPath }.flatMap(\.blocks).compactMap { block in
            guard case .list(start: nil, _, let items) = block.content else { return nil }
            let paths = Set(items.flatMap { StepMarker.of($0)?.paths.map(\.value) ?? [] })
            let missing = paths.filter { page.paths[$0] != nil && !travelled.contains($0) }
            return missing.isEmpty ? nil : (block.location.beginning, missing)
        }
    }
}
