import Model
import TextFormats

/// A corpus that says what a draft says, with a comment at each place where something was lost or assumed.
package struct DraftCorpus: Sendable {
    package struct File: Sendable, Hashable {
        /// Relative to the corpus's folder.
        package let path: String
        package let text: String
    }

    package private(set) var files: [File] = []
    /// How many things were assumed or left out.
    package private(set) var remarkCount = 0

    /// How many links a diagram has at most, so that it can be read.
    private static let mostLinks = 30
    private static let version = "1.0"

    /// What the next import of the same file is compared with.
    package let record: DraftRecord
    /// What the catalog has, as single entries.
    package let entries: [CatalogEntry]
    /// The entries of `links`, with comments, by what they connect.
    package let linkLines: [[String]: String]

    /// An entry of the catalog on one line.
    package struct CatalogEntry: Sendable, Hashable {
        /// The keys to the mapping that it is in: `components`, `components shop holds`.
        package let path: [String]
        package let id: String
        /// `web: {number: "443", title: "HTTPS 443"}`
        package let text: String
        /// The ids of the entries that it names.
        package let needs: [String]
    }

    /// - Parameter known: what the last import of the file had.
    package init(_ network: DraftNetwork, title: String, from name: String, since known: DraftRecord? = nil) {
        var catalog = DraftCatalog(known ?? DraftRecord())
        let links = network.connections.compactMap { catalog.link($0) }
        let losses = network.losses + catalog.losses
        for end in network.others { catalog.add(end) }
        remarkCount = losses.count + catalog.assumptionCount + links.reduce(0) { $0 + $1.remarks.count }
        var record = catalog.record
        record.links = links.map { DraftRecord.Link(from: $0.from, to: $0.to, channel: $0.channel, text: $0.text) }
        self.record = record
        entries = catalog.entries
        linkLines = Dictionary(
            links.map { ([$0.from, $0.to, $0.channel], $0.line) }, uniquingKeysWith: { first, _ in first })
        let slides = Self.slides(links, catalog)
        files = [
            File(
                path: "portolan.yml",
                text: """
                    title: \(YAMLText.scalar(title))
                    editions:
                      - {version: "\(Self.version)", status: draft}

                    """),
            File(path: "\(Self.version)/catalog.yml", text: catalog.text(from: name)),
            File(path: "\(Self.version)/index.md", text: Self.front(title, name, losses, slides.count)),
            File(path: "\(Self.version)/10-connections/index.md", text: "---\ntitle: Connections\n---\n"),
        ]
        for (position, slide) in slides.enumerated() {
            files.append(
                File(
                    path: "\(Self.version)/10-connections/\((position + 1) * 10)-\(slide.slug).md",
                    text: slide.text))
        }
    }

    private static func front(_ title: String, _ name: String, _ losses: [String], _ count: Int) -> String {
        var text = """
            ---
            title: \(YAMLText.scalar(title))
            kind: page
            summary: \(YAMLText.quoted("What was read from \(name)."))
            ---

            <!-- Write here what these connections are for, and for whom. -->

            The [connections](10-connections/index.md) were read from it, on \(count == 1 ? "one diagram" : "\(count) diagrams").

            """
        if !losses.isEmpty {
            text += "\n<!-- Left out:\n"
            text += losses.map { "- \($0.replacing("--", with: "- -").replacing(">", with: " "))\n" }.joined()
            text += "-->\n"
        }
        return text
    }

    // MARK: Slides

    private struct Slide {
        let slug: String
        let text: String
    }

    /// One slide if the links fit on it, otherwise some for each pair of zones.
    private static func slides(_ links: [DraftLink], _ catalog: DraftCatalog) -> [Slide] {
        if links.count <= mostLinks { return [slide("all-connections", "All connections", links)] }
        var groups: [(title: String, links: [DraftLink])] = []
        var positions: [String: Int] = [:]
        for link in links {
            let title = catalog.zoneTitle(of: link)
            if let position = positions[title] {
                groups[position].links.append(link)
            } else {
                positions[title] = groups.count
                groups.append((title, [link]))
            }
        }
        var slugs = DraftIDs()
        return groups.flatMap { group -> [Slide] in
            let count = (group.links.count + mostLinks - 1) / mostLinks
            return (0..<count).map { part in
                let title = count == 1 ? group.title : "\(group.title), part \(part + 1)"
                let slug = slugs.id(of: [title], wanted: nil, title: title, kind: "connections")
                let start = part * mostLinks
                return slide(
                    slug, title, Array(group.links[start..<min(start + mostLinks, group.links.count)]))
            }
        }
    }

    private static func slide(_ slug: String, _ title: String, _ links: [DraftLink]) -> Slide {
        Slide(slug: slug, text: slide(title, links.map(\.line)))
    }

    /// A slide with connections, as its file has it.
    ///
    /// - Parameter links: the entries of `links`.
    package static func slide(_ title: String, _ links: [String]) -> String {
        """
        ---
        title: \(YAMLText.scalar(title))
        kind: communication
        summary: \(YAMLText.quoted("Say in one sentence what these connections are for."))
        links:
        \(links.map { "  - \($0)\n" }.joined())---

        """
    }
}
