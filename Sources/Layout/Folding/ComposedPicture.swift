import Model

/// One of the pictures of a diagram: the whole diagram, the overview of a folded one, or a group of it.
package struct ComposedPicture: Sendable {
    package let diagram: ResolvedDiagram
    package internal(set) var composed: ComposedLayout
}
