import TextFormats
import Words

/// The changes as Markdown, for release notes and tickets.
package enum ChangesMarkdown {
    package static func text(_ changes: EditionChanges) -> String {
        var lines = [
            "# Changes from \(MarkdownEscaping.escaped(changes.before)) to \(MarkdownEscaping.escaped(changes.after))",
            "",
        ]
        guard !changes.isEmpty else { return (lines + ["The two do not differ."]).joined(separator: "\n") + "\n" }
        lines += ["## Firewall", "", "The firewall \(changes.firewall.summary)."]
        let rules =
            changes.firewall.opened.map { "- **opens** \(MarkdownEscaping.escaped($0.sentence(.english)))" }
            + changes.firewall.closed.map { "- **closes** \(MarkdownEscaping.escaped($0.sentence(.english)))" }
            + changes.firewall.relabelled.flatMap { relabelling in
                ["- **relabels** \(MarkdownEscaping.escaped(relabelling.rule.sentence(.english)))"]
                    + relabelling.facts.map { "  - \(MarkdownEscaping.escaped($0.sentence))" }
            }
        if !rules.isEmpty { lines += [""] + rules }
        lines += section("Catalog", changes.catalog) + section("Order and sections", changes.structure)
        for slide in changes.slides {
            lines += section(
                slide.title + (slide.kind == .changed ? "" : " (\(ChangeWords.english.kind(slide.kind)))"),
                slide.changes, evenIfEmpty: true)
            for diagram in slide.diagrams {
                if let title = diagram.title { lines += ["", "### \(MarkdownEscaping.escaped(title))"] }
                lines += [""] + diagram.changes.flatMap(items)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func section(_ title: String, _ changes: [Change], evenIfEmpty: Bool = false) -> [String] {
        guard evenIfEmpty || !changes.isEmpty else { return [] }
        return ["", "## \(MarkdownEscaping.escaped(title))"] + (changes.isEmpty ? [] : [""] + changes.flatMap(items))
    }

    private static func items(_ change: Change) -> [String] {
        ["- **\(change.heading(.english))**: \(MarkdownEscaping.escaped(change.title))"]
            + change.facts.map { "  - \(MarkdownEscaping.escaped($0.sentence))" }
    }
}
