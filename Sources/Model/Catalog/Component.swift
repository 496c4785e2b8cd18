/// A machine, service, application, person, database or external system.
package struct Component: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Component>
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case machine, service, application, database, person, external
        /// Whatever is in a zone; the compiler makes one of each zone that a link names.
        case zone

        /// Those that a catalog can declare.
        package static let declared = allCases.filter { $0 != .zone }
    }

    package var id: ID
    package var title: String
    package var kind: Kind
    /// The component that contains this one, and so is on the same machine and in the same zone.
    package var parent: ID?
    /// Set on machines, external systems and people only; the components inside them inherit it.
    package var zone: Zone.ID?
    /// The zones that it is in besides that one, in order.
    package var otherZones: [Zone.ID]
    package var zones: [Zone.ID] { (zone.map { [$0] } ?? []) + otherZones }
    /// For a person: the machine they sit at.
    package var at: ID?
    /// `nil` for the icon of its kind.
    package var icon: Icon?
    /// Whether it represents many of its kind.
    package var isStack: Bool
    /// How many a stack is, where that is known.
    package var stackSize: Int?
    /// What it is made with: `PostgreSQL 16`.
    package var technology: String?
    /// Who is responsible for it.
    package var owner: String?
    package var tags: [String]
    /// Where more about it is to be found.
    package var url: String?
    package var note: String?
    package var sources: [Source]

    package init(
        id: ID, title: String, kind: Kind, parent: ID? = nil, zone: Zone.ID? = nil, otherZones: [Zone.ID] = [],
        at: ID? = nil,
        icon: Icon? = nil, isStack: Bool = false, stackSize: Int? = nil, technology: String? = nil,
        owner: String? = nil,
        tags: [String] = [], url: String? = nil, note: String? = nil, sources: [Source] = []
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.parent = parent
        self.zone = zone
        self.otherZones = otherZones
        self.at = at
        self.icon = icon
        self.isStack = isStack
        self.stackSize = stackSize
        self.technology = technology
        self.owner = owner
        self.tags = tags
        self.url = url
        self.note = note
        self.sources = sources
    }
}

extension Component {
    /// Whatever is in a zone, as an end of links. No id that an author can choose has a low line.
    package static func any(in zone: Zone) -> Component {
        Component(id: anyID(in: zone.id), title: "Any in \(zone.title)", kind: .zone, zone: zone.id)
    }

    package static func anyID(in zone: Zone.ID) -> ID { ID("zone_\(zone)") }
}
