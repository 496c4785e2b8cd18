import Compiler
import TextFormats

/// A corpus to begin with: a shop of three tiers, with comments that say what each part is for.
package enum StarterSite {
    /// - Parameters:
    ///   - title: of the site.
    ///   - version: of its only edition, a draft.
    ///   - content: the corpus's folder, which is empty or not there.
    package static func addition(
        title: String, version: String, content: String
    ) throws -> CorpusAddition {
        try CorpusAddition.expectEmpty(content)
        let site = CorpusFile(path: "portolan.yml", bytes: Array(siteFile(title: title, version: version).utf8))
        let edition = StarterEdition.files(hasSchemas: true).map {
            CorpusFile(path: "\(version)/\($0.path)", bytes: $0.bytes)
        }
        let schemas = SchemaFiles.ofCorpora.map { schema in
            CorpusFile(path: "\(SchemaFiles.folder)/\(schema.path)", bytes: schema.bytes)
        }
        return try CorpusAddition([site] + edition + schemas, to: [], content: content)
    }

    private static func siteFile(title: String, version: String) -> String {
        SchemaFiles.modeline("site", depth: 0) + """
            # The site. 'portolan explain editions' shows what a key means and which values it can have.
            title: \(YAMLText.scalar(title))

            # The editions, newest first, each in the folder of its name. A draft is marked as one on every page; change its
            # status to 'released' when readers can rely on it. 'portolan bump 1.1' begins the next edition as a copy.
            editions:
              - {version: \(YAMLText.quoted(version)), status: draft}

            # Where the site is published, for canonical addresses and sitemap.xml:
            # base: https://example.com/network/

            # How sure you are of what you state, the firmest first. With levels, each source has one.
            # confidence:
            #   measured: {title: measured}
            #   assumed: {title: assumed, stated: false}

            # Ask for a source of every port, channel and slide that opens a firewall:
            # sources: required

            """
    }
}
