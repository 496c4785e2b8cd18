/// A machine, service, application, person, database or external system.
package struct Component: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Component>
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case machine, service, application, database, person, external
    }

    package var id: ID
    package var title: String
    package var kind: Kind
    /// The component that contains this one, and so is on the same machine and in the same zone.
    package var parent: ID?
    /// Set on machines, external systems and people only; the components inside them inherit it.
    package var zone: Zone.ID?
    /// For a person: the machine they sit at.
    package var at: ID?
    /// `nil` for the icon of its kind.
    package var icon: Icon?
    /// Whether it represents many of its kind.
    package var isStack: Bool
    package var note: String?
    package var sources: [Source]

    package init(
        id: ID, title: String, kind: Kind, parent: ID? = nil, zone: Zone.ID? = nil, at: ID? = nil,
        icon: Icon? = nil, isStack: Bool = false, note: String? = nil, sources: [Source] = []
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.parent = parent
        self.zone = zone
        self.at = at
        self.icon = icon
        self.isStack = isStack
        self.note = note
        self.sources = sources
    }
}
