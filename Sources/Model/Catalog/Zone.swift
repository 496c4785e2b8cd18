/// A network zone, which firewalls separate from others.
package struct Zone: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Zone>
    /// How far the zone is trusted; chooses its tint.
    package enum Kind: String, Sendable, Hashable, CaseIterable { case `internal`, dmz, internet }

    package var id: ID
    package var title: String
    package var kind: Kind
    /// The zone that contains this one.
    package var parent: ID?

    package init(id: ID, title: String, kind: Kind, parent: ID? = nil) {
        self.id = id
        self.title = title
        self.kind = kind
        self.parent = parent
    }
}
