import Diagnostics

/// A derived diagram shows every link of the slides it derives, or its own link in its place.
enum FoldedLinkRule {
    static func faults(in derived: DerivedLinks, besides own: [DiagramLink]) -> [Diagnostic] {
        derived.folded.filter { entry in
            !own.contains {
                $0.from.component == entry.from && $0.to.component == entry.to && $0.channel.id == entry.channel
            }
        }.map { entry in
            Diagnostic(
                .foldedLink, "the link from \(entry.description) is left out: its ends are one component here",
                at: entry.origin, hint: "add it under ‘links’ with an instance of ‘\(entry.from)’")
        }
    }
}
