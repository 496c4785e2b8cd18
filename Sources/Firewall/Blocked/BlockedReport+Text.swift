import TextFormats

extension BlockedReport {
    /// For a terminal: the flows with the places that need them, then what becomes of each slide's steps.
    package var text: String {
        let blocked = names.joined(separator: ", ")
        guard !breaks.isEmpty else { return "Nothing that \(matrix.subject) documents needs \(blocked).\n" }
        let count = breaks.count
        var lines = [
            "Without \(blocked), \(count) flow\(count == 1 ? " breaks" : "s break"), of \(matrix.subject):", "",
        ]
        for entry in breaks {
            guard let flow = matrix.resolved(entry.flow) else { continue }
            let conditions = entry.conditions.isEmpty ? "" : "  (\(entry.conditions.joined(separator: "; ")))"
            lines.append(
                "  \(flow.source.title) -> \(flow.listenerTitle)  \(flow.markedPortText)  \(flow.id)\(conditions)")
            lines += entry.places.map { "      \(Self.line($0))" }
        }
        if !effects.isEmpty { lines += ["", "What becomes of the steps:", ""] }
        for effect in effects {
            let title = matrix.index.slides[effect.slide]?.title ?? ""
            lines.append("  \(title)  \(effect.slide)")
            lines += effect.sentences(.english).dropFirst().map { "      \($0)" }
        }
        return lines.map(TerminalText.line).joined(separator: "\n") + "\n"
    }

    private static func line(_ place: Place) -> String {
        let letters = place.paths.map { "(\($0))" }.joined()
        let steps = place.steps.map { steps in
            (steps.title.isEmpty ? "" : steps.title + ", ") + (steps.numbers.count == 1 ? "step " : "steps ")
                + steps.numbers.map(String.init).joined(separator: ", ")
        }
        return [place.slide.text.isEmpty ? "/" : place.slide.text, letters, steps.joined(separator: "; ")]
            .filter { !$0.isEmpty }.joined(separator: "  ")
    }
}
