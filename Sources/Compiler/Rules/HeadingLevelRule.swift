import Diagnostics
import Markup

/// The first level belongs to the title.
enum HeadingLevelRule {
    static func faults(in document: Document) -> [Diagnostic] {
        document.allBlocks.compactMap { block in
            guard case .heading(level: 1, _) = block.content else { return nil }
            return Diagnostic(
                .headingLevel, "the first-level heading of a page is its title", at: block.location,
                hint: "begin the heading with ‘##’")
        }
    }
}
