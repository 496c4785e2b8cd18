import TextFormats
import Words

/// The changes for a person at a terminal.
package enum ChangesText {
    package static func text(_ changes: EditionChanges) -> String {
        guard !changes.isEmpty else { return "\(changes.before) and \(changes.after) do not differ.\n" }
        var lines = ["\(changes.before) -> \(changes.after)", "", "Firewall: \(changes.firewall.summary)"]
        lines += changes.firewall.opened.map { "  opens \($0.sentence(.english))" }
        lines += changes.firewall.closed.map { "  closes \($0.sentence(.english))" }
        for relabelling in changes.firewall.relabelled {
            lines.append("  relabels \(relabelling.rule.sentence(.english))")
            lines += relabelling.facts.map { "      \($0.sentence)" }
        }
        lines += list("Catalog", changes.catalog) + list("Order and sections", changes.structure)
        for slide in changes.slides { lines += self.slide(slide) }
        return lines.map(TerminalText.line).joined(separator: "\n") + "\n"
    }

    private static func list(_ title: String, _ changes: [Change]) -> [String] {
        changes.isEmpty ? [] : ["", title] + changes.flatMap { self.lines($0) }
    }

    private static func slide(_ slide: SlideChange) -> [String] {
        var lines = [
            "",
            "\(slide.address): \(slide.title)"
                + (slide.kind == .changed ? "" : " (\(ChangeWords.english.kind(slide.kind)))"),
        ]
        lines += slide.changes.flatMap { self.lines($0) }
        for diagram in slide.diagrams {
            if let title = diagram.title { lines.append("  Diagram ‘\(title)’") }
            lines += diagram.changes.flatMap { self.lines($0) }
        }
        return lines
    }

    private static func lines(_ change: Change) -> [String] {
        ["  \(change.kind.sign) \(change.heading(.english)): \(change.title)"]
            + change.facts.map { "      \($0.sentence)" }
    }
}
