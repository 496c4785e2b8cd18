import Editions
import Model
import TextFormats

/// A slide to begin with. Its example uses names of the catalog, so that it is valid as it is.
package struct NewSlide {
    private let corpus: AuthoredCorpus
    private let kind: Slide.Kind
    private let title: String

    /// - Parameters:
    ///   - address: `section/name`, or a name alone for a page outside the sections.
    ///   - title: made of the name if absent.
    ///   - kind: a flow in a section if absent, and a page outside of them.
    package static func addition(
        _ address: String, title: String?, kind: Slide.Kind?, to corpus: AuthoredCorpus
    ) throws(AuthoredCorpus.Obstacle) -> CorpusAddition {
        let parts = address.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let slug = parts.last, parts.count <= 2 else {
            throw refusal("'\(address)' is not the address of a slide: write section/name")
        }
        let folder = try parts.count == 2 ? section(parts[0], in: corpus) : ""
        let slide = NewSlide(
            corpus: corpus, kind: kind ?? (folder.isEmpty ? .page : .flow),
            title: title ?? AuthoredCorpus.title(of: slug))
        let name = corpus.numbered(slug, in: folder)
        return try corpus.adding("\(folder.isEmpty ? "" : "\(folder)/")\(name).md", slide.text())
    }

    private static func section(
        _ name: String, in corpus: AuthoredCorpus
    ) throws(AuthoredCorpus.Obstacle) -> String {
        if let folder = corpus.folder(of: name) { return folder }
        let sections = corpus.edition.sections.map(\.id.text).joined(separator: ", ")
        throw refusal(
            "edition \(corpus.edition.version) has no section '\(name)'"
                + (sections.isEmpty ? "" : ", only \(sections)") + "; 'portolan new section \(name)' makes it")
    }

    private static func refusal(_ message: String) -> AuthoredCorpus.Obstacle {
        .refusal(CorpusAddition.Refusal(description: message))
    }

    private func text() throws(AuthoredCorpus.Obstacle) -> String {
        let diagram = try diagram()
        return """
            ---
            title: \(YAMLText.scalar(title))
            kind: \(kind.rawValue)
            summary: \(YAMLText.quoted("Say in one sentence what this slide shows."))
            \(sources)\(diagram)---

            \(prose)
            """
    }

    /// Where the corpus asks for them.
    private var sources: String {
        let evidence = corpus.edition.catalog.evidence
        guard evidence.wantsSources, kind.rules.showsLinks else { return "" }
        let confidence = evidence.levels.last.map { ", confidence: \($0.id)" } ?? ""
        return "# Where the facts come from.\nsources:\n  - {title: \"Name the document\"\(confidence)}\n"
    }

    private func diagram() throws(AuthoredCorpus.Obstacle) -> String {
        guard kind.rules.hasDiagrams else { return "" }
        guard kind.rules.showsLinks else {
            let shown = corpus.edition.catalog.components.filter { $0.parent == nil && $0.kind != .zone }.prefix(2)
            if shown.isEmpty { throw nothingToShow("components") }
            return """
                # The components that the diagram shows, by their ids in catalog.yml. These are an example.
                also: [\(shown.map(\.id.text).joined(separator: ", "))]

                """
        }
        guard let link = ExampleLink(in: corpus.edition) else { throw nothingToShow("two components and a channel") }
        let path = kind.rules.hasPaths ? "path: a, " : ""
        return """
            # Each link runs from the side that opens the connection. 'portolan explain links' shows what it can have.
            # This one is an example: put yours in its place.
            links:
              - {\(path)from: \(link.from), to: \(link.to), channel: \(link.channel)}

            """
    }

    private func nothingToShow(_ what: String) -> AuthoredCorpus.Obstacle {
        Self.refusal(
            "the catalog of edition \(corpus.edition.version) does not have \(what) that a diagram could show; "
                + "declare them first, or write a page with '--kind page'")
    }

    private var prose: String {
        guard kind.rules.hasPaths else { return "<!-- What a reader should know about it. -->\n" }
        return """
            ## Happy path

            <!-- Each step begins with the letters of the paths that it travels. -->

            1. (a) Say who does what.

            ## Notes

            <!-- What else a reader should know: limits, exceptions, what breaks without it. -->

            """
    }
}
