import Editions
import Model

/// A link that is cut, wholly or in some cases.
package struct CutLink: Sendable, Hashable {
    package var place: LinkPlace
    package var diagram: Diagram.ID
    package var link: Link
    /// When it is cut; empty if always.
    package var conditions: [BlockedCondition]
}
