import Markup
import Model

/// The anchors of a page's headings, in the order of the file, and those of its paths.
struct PageAnchors: Sendable {
    /// Of the text before the first second-level heading; `nil` if there is none.
    private(set) var beginning: String?
    /// One for each heading, wherever it is.
    private(set) var headings: [String] = []
    /// `nil` if the page could not be read, and may have any.
    private(set) var all: Set<String>?

    /// - Parameters:
    ///   - document: `nil` if it could not be read.
    ///   - parts: the document's, divided at its headings.
    init(_ document: Document?, _ parts: [HeadedBlocks], paths: some Sequence<Path>) {
        guard let document else { return }
        var names = AnchorNames(paths.map { "path-\($0)" })
        if let first = parts.first, first.heading == nil { beginning = names.unique("introduction") }
        var headings: [String] = []
        document.forEachBlock { block in
            guard case .heading(_, let inlines) = block.content else { return }
            let slug = Slug.make(inlines.map(\.plainText).joined())
            headings.append(names.unique(slug.isEmpty ? "section" : slug))
        }
        self.headings = headings
        all = names.taken
    }

    init(beginning: String?, headings: [String], all: Set<String>) {
        self.beginning = beginning
        self.headings = headings
        self.all = all
    }

    /// Names that are given once each.
    private struct AnchorNames {
        private(set) var taken: Set<String>
        /// By name: the number that is tried next.
        private var next: [String: Int] = [:]

        init(_ taken: [String]) { self.taken = Set(taken) }

        mutating func unique(_ name: String) -> String {
            var candidate = name
            var number = next[name] ?? 2
            while !taken.insert(candidate).inserted {
                candidate = "\(name)-\(number)"
                number += 1
            }
            next[name] = number
            return candidate
        }
    }
}
