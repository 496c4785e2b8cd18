import Model

/// Entries of the search index that are made together.
package enum SearchPart: Sendable, Hashable {
    case ports
    case slide(Slide.ID)
    case sections
    case components
    case settings
    /// Some of the matrix's flows, from the one at a position on.
    case flows(from: Int)
    case steps(of: Slide.ID)
    case texts(of: Slide.ID)

    /// The number of flows in one part.
    static let flowCount = 500
}
