import Markup
import Model

/// The anchors of a page's headings, in the order of the file, and those of its paths.
struct PageAnchors {
    /// Of what stands before the first second-level heading; `nil` if nothing does.
    private(set) var beginning: String?
    /// One for each heading, wherever it stands.
    private(set) var headings: [String] = []
    /// `nil` if the page could not be read, and may have any.
    private(set) var all: Set<String>?

    /// - Parameter document: `nil` if it could not be read.
    init(_ document: Document?, paths: Set<Path>) {
        guard let document else { return }
        var taken = Set(paths.map { "path-\($0)" })
        if HeadedBlocks.divide(document).first.map({ $0.heading == nil }) ?? false {
            beginning = Self.unique("introduction", &taken)
        }
        for block in document.allBlocks {
            guard case .heading(_, let inlines) = block.content else { continue }
            let slug = Slug.make(inlines.map(\.plainText).joined())
            headings.append(Self.unique(slug.isEmpty ? "section" : slug, &taken))
        }
        all = taken
    }

    private static func unique(_ name: String, _ taken: inout Set<String>) -> String {
        var candidate = name
        var number = 2
        while !taken.insert(candidate).inserted {
            candidate = "\(name)-\(number)"
            number += 1
        }
        return candidate
    }
}
