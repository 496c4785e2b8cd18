import TextFormats

/// A section to begin with: its folder, with the page that introduces it.
package enum NewSection {
    /// - Parameters:
    ///   - slug: of its address; the folder's name has a number before it.
    ///   - title: made of the slug if absent.
    package static func addition(
        _ slug: String, title: String?, to corpus: AuthoredCorpus
    ) throws(AuthoredCorpus.Obstacle) -> CorpusAddition {
        if let folder = corpus.folder(of: slug) {
            let message =
                "the section '\(slug)' is there already: \(corpus.content)/\(corpus.edition.version)/\(folder)"
            throw .refusal(CorpusAddition.Refusal(description: message))
        }
        let text = """
            ---
            title: \(YAMLText.scalar(title ?? AuthoredCorpus.title(of: slug)))
            # The section's former names, if it is renamed, so that its old addresses lead here:
            # aliases: [old-name]
            ---

            <!-- What the slides of this section have in common, in a sentence or two. -->

            """
        return try corpus.adding("\(corpus.numbered(slug, in: ""))/index.md", text)
    }
}
