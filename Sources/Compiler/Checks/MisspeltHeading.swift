import Diagnostics
import Markup
import Model

/// The steps of a flow are under a heading that says so.
enum MisspeltHeading: ContentCheck {
    static let code = DiagnosticCode(
        "misspelt-heading", .error, title: "Heading that is nearly 'Happy path'",
        explanation: """
            The steps of a flow are the numbered list under the second-level heading 'Happy path'. The slide has none, and \
            this heading is nearly that one, so that the steps under it were not found.
            """,
        wrong: [.steps("«### Happy path\n\n1. (a) The clerk orders.\n2. (b) The answer comes.\n")],
        right: [.steps("## Happy path\n\n1. (a) The clerk orders.\n2. (b) The answer comes.\n")])

    static func check(_ page: PageDraft, _ diagnostics: DiagnosticBag) {
        guard let (place, heading) = heading(of: page) else { return }
        diagnostics.report(
            MisspeltHeading.self, "no steps are found, because this heading is not '## \(heading)'", at: place,
            hint: "write '## \(heading)'")
    }

    /// The heading that was probably to be that of the steps, if the slide needs one and has none, and what it would be.
    static func heading(of page: PageDraft) -> (place: SourceLocation, intended: String)? {
        guard page.declaration?.kind?.rules.hasPaths ?? false, !page.paths.isEmpty,
            !page.text.contains(where: { $0.role == .happyPath })
        else { return nil }
        for part in page.text {
            if let heading = part.heading, let place = part.place, let right = nearest(to: heading) {
                return (place, right)
            }
            for block in part.blocks {
                if case .heading(_, let inlines) = block.content, let right = nearest(to: inlines) {
                    return (block.location, right)
                }
            }
        }
        return nil
    }

    private static func nearest(to heading: [MarkdownInline]) -> String? {
        let text = heading.map(\.plainText).joined().lowercased().trimmed
        return BodySection.Role.happyPathHeadings.first { words in
            NearestName.nearest(to: text, among: [words.lowercased()], atMost: 2) != nil
        }
    }
}
