import Diagnostics
import Editions
import Model

/// A step that a deployment leaves without a way.
package enum LostPath: Check {
    package static let code = DiagnosticCode(
        "lost-path", .warning, title: "Step without a way in this deployment",
        explanation: """
            A step of a happy path travels a connection of which an end is not installed under the deployment, and nothing \
            takes its place, while the rest of its slide is there. What the slide describes does not work on this site. Take \
            the component out of 'without', leave out the others that the flow needs too, or draw what takes its place as a \
            link with 'instead'.
            """,
        wrong: [.deployment("name: Branch Office\nwithout: [«store»]")],
        right: [.deployment("name: Branch Office\nwithout: []")])

    /// One for each happy path, at its first step that cannot happen. Slides of which nothing is left are not meant: what
    /// they describe is not installed.
    package static func diagnostics(
        _ edition: DeployedEdition, as deployed: DeployedEdition, _ files: [String: SourceFile]
    ) -> [Diagnostic] {
        guard let deployment = deployed.deployment, !deployed.absences.isEmpty else { return [] }
        let index = EditionIndex(edition)
        let after = Dictionary(
            deployed.edition.slides.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return index.slides.enumerated().flatMap { position, slide -> [Diagnostic] in
            guard let absence = deployed.absences[slide.id], let rest = after[slide.id], !rest.diagrams.isEmpty
            else { return [] }
            let cut = links(of: slide, at: position, without: rest)
            let courses = StepAnalysis(slide, index.happyPaths(of: slide.id)).courses(cut: cut)
            return courses.compactMap { $0.lost(with: cut) }.map { step in
                let links = cut.filter { step.travels(anyOf: $0.link.paths) }
                let names = absent(absence.components, at: links, of: slide).map { "'\($0)'" }
                return Diagnostic(
                    LostPath.self,
                    "step \(step.number) of '\(slide.title)' has no way at \(deployment.name), without "
                        + names.joined(separator: " and "), at: location(of: step, on: slide, files))
            }
        }
    }

    /// The missing components at which the links end, or that hold their ends.
    private static func absent(
        _ components: [Component], at links: [CutLink], of slide: Slide
    ) -> [Component.ID] {
        let missing = Set(components.map(\.id))
        let nodes = slide.diagrams.flatMap(\.nodes).flatMap(\.subtree)
        let ends = Set(links.flatMap { [$0.link.from, $0.link.to] })
        return nodes.filter { ends.contains($0.id) && missing.contains($0.component) }.map(\.component).unique()
    }

    private static func links(of slide: Slide, at position: Int, without rest: Slide) -> [CutLink] {
        slide.diagrams.enumerated().flatMap { number, diagram in
            let left = Set(rest.diagrams.first { $0.id == diagram.id }?.links.map(\.id) ?? [])
            return diagram.links.enumerated().filter { !left.contains($1.id) }.map { place, link in
                CutLink(
                    place: LinkPlace(slide: position, diagram: number, link: place), diagram: diagram.id, link: link,
                    conditions: [])
            }
        }
    }

    /// The line of the list that has the step's number and a letter of it, or else the beginning of the file.
    private static func location(of step: Step, on slide: Slide, _ files: [String: SourceFile]) -> SourceLocation {
        let file = files[slide.path] ?? SourceFile(path: slide.path)
        let lines = String(decoding: file.bytes[file.textStart...], as: UTF8.self)
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let line = lines.firstIndex { line in
            line.hasPrefix("\(step.number).") && step.paths.contains { line.contains("(\($0.letter))") }
        }
        return line.map { file.location(ofLine: $0 + 1) } ?? file.startLocation
    }
}

extension BlockedEffect.Course {
    /// The first step that cannot happen, for which no other stands in, and of which a link that is always needed is cut.
    fileprivate func lost(with cut: [CutLink]) -> Step? {
        let replaced = Set(steps.compactMap { if case .standsIn(let other) = $0.consequence { other } else { nil } })
        return steps.first { effect in
            effect.consequence == .cut && !replaced.contains(effect.step.number)
                && cut.contains { $0.link.terms.condition == nil && effect.step.travels(anyOf: $0.link.paths) }
        }?.step
    }
}
