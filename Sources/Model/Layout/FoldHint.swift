/// What of a diagram is folded: drawn as one box, and in a picture of its own.
package enum FoldHint: Sendable, Hashable {
    /// As much as makes every picture large enough to be read; nothing where the whole diagram is.
    case automatic
    /// Nothing, however small the text becomes.
    case none
    /// What is in these zones, in the author's order.
    case zones([Zone.ID])
}
