/// How a thing differs between two editions.
package enum ChangeKind: String, Sendable, Hashable, CaseIterable {
    case added, removed, changed
    /// The same under another name, letter or address.
    case renamed
    /// The same in another place of its list.
    case moved
    /// A list whose members are the same, in another order.
    case reordered
}
