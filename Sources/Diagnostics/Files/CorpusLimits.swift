/// How much a corpus may hold, so that every file is answered within seconds and some hundred megabytes of memory: what
/// is above a limit is an error that names it. Each is far above what a reader could use.
///
/// Most of them keep work that grows with the square of its input, in cmark-gfm or here, below a second for a slide.
package enum CorpusLimits {
    // MARK: Files

    /// Of a slide or a section's page: a book is shorter.
    package static let slideBytes = 1 << 20
    /// Of the other files: the catalog and `layout.lock` of 10,000 slides have a tenth of it.
    package static let fileBytes = 32 << 20
    /// Of what one key says: it is repeated on every page that names the thing.
    package static let valueBytes = 16 << 10

    /// Zones, ports, channels, components or settings of a catalog. Most of them have a page of their own, and pages name
    /// others.
    package static let catalogEntries = 5_000

    /// A reader cannot distinguish more.
    package static let confidenceLevels = 20

    /// Of a slide or a section; each is a file of the site.
    package static let aliases = 1_000

    /// Hosts and groups of a deployment, each an address, a network or a name: rules compare each with the others.
    package static let hosts = 5_000

    // MARK: YAML and Markdown

    /// How deeply mappings and sequences of YAML may be inside each other. Readers and cmark's tree are walked recursively.
    package static let yamlDepth = 32
    /// What all aliases of a YAML text stand for, in values; a text counts as one more for each 64 bytes. Repetitions of
    /// repetitions grow without bound.
    package static let aliasedValues = 100_000
    /// How deeply lists, quotes and emphasis of Markdown may be inside each other.
    package static let markdownDepth = 64
    /// How many quotes and lists may begin on one line. cmark-gfm looks at each again in every line that follows
    /// (CVE-2023-24824).
    package static let containersInLine = 500
    /// cmark-gfm takes minutes for tables of thousands of columns.
    package static let tableColumns = 64
    /// Of all tables of a slide, cells counted that a row lacks: cmark-gfm adds them (CVE-2023-37463).
    package static let tableCells = 100_000
    /// How many of one sign that can open markup, `[`, `<` or `)`, may be in lines without a blank line between them.
    /// cmark-gfm looks back at them, or ahead, from each (CVE-2023-22483, 22484, 22486).
    package static let markupSigns = 8_192
    /// What all uses of link reference definitions stand for, in bytes, where the text itself is shorter. Later versions of
    /// cmark-gfm have the same bound.
    package static let referenceBytes = 100_000

    // MARK: Diagrams

    /// Components that are inside no other, of one diagram. What fits on a page is a third of it.
    package static let machinesInDiagram = 200
    /// Boxes of one diagram, those inside others included.
    package static let boxesInDiagram = 1_000
    /// What fits on a page is a third of it.
    package static let linksInDiagram = 400
    package static let diagramsOnSlide = 100
    /// Of all diagrams of a slide.
    package static let linksOnSlide = 2_000
}
