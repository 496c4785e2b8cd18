/// The target of a link in prose.
package enum LinkTarget: Sendable, Hashable {
    /// Another page of the edition, with an anchor on it if given.
    case slide(Slide.ID, anchor: String?)
    case section(Section.ID)
    /// An address with an allowed scheme.
    case address(String)
}
