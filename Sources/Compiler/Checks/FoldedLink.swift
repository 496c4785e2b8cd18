import Diagnostics

/// A derived diagram shows every link of the slides it derives, or its own link instead.
enum FoldedLink: ContentCheck {
    static let code = DiagnosticCode(
        "folded-link", .warning, title: "Link that a derived diagram cannot show",
        explanation: """
            A derived diagram shows one of each component. A link between two instances of one component would begin and \
            end at the same box, so it was left out. Where it matters, add it under 'links' with an instance.
            """,
        wrong: [
            .flow(
                """
                links:
                  - {path: a, from: browser, to: desk-2.browser, channel: web}
                  - {path: b, from: api, to: browser, channel: news}
                instances: {desk-2: {of: desk}}
                """),
            .overview("derive: [«trade]"),
        ],
        right: [
            .overview(
                """
                derive: [trade]
                sources: [{title: Chart, confidence: stated}]
                links: [{from: browser, to: desk-2.browser, channel: web}]
                instances: {desk-2: {of: desk}}
                """)
        ])

    static func check(_ links: ResolvedLinks, _ diagnostics: DiagnosticBag) {
        guard !links.folded.isEmpty else { return }
        let own = Set(links.written.filter { !SelfLink.applies(to: $0) }.map(DerivedLinks.Key.init))
        for entry in links.folded where !own.contains(entry.key) {
            diagnostics.report(
                FoldedLink.self, "the link from \(entry.description) is left out: its ends are one component here",
                at: entry.origin, hint: "add it under 'links' with an instance of '\(entry.key.from)'")
        }
    }
}
