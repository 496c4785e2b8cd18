import Diagnostics

/// What the slides of an edition share. Arrays keep the order of `catalog.yml`, which is the order in which readers
/// see them.
package struct Catalog: Sendable, Hashable {
    package var zones: [Zone]
    package var ports: [Port]
    package var channels: [Channel]
    package var components: [Component]
    package var settings: [Setting]

    package init(
        zones: [Zone] = [], ports: [Port] = [], channels: [Channel] = [], components: [Component] = [],
        settings: [Setting] = []
    ) {
        self.zones = zones
        self.ports = ports
        self.channels = channels
        self.components = components
        self.settings = settings
    }

    package func zone(_ id: Zone.ID) -> Zone? { zones.first { $0.id == id } }
    package func port(_ id: Port.ID) -> Port? { ports.first { $0.id == id } }
    package func channel(_ id: Channel.ID) -> Channel? { channels.first { $0.id == id } }
    package func component(_ id: Component.ID) -> Component? { components.first { $0.id == id } }
    package func setting(_ id: Setting.ID) -> Setting? { settings.first { $0.id == id } }
}

/// A network zone, which firewalls separate from others.
package struct Zone: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Zone>
    /// How far the zone is trusted; chooses its tint.
    package enum Kind: String, Sendable, Hashable, CaseIterable { case `internal`, dmz, internet }

    package var id: ID
    package var title: String
    package var kind: Kind

    package init(id: ID, title: String, kind: Kind) {
        self.id = id
        self.title = title
        self.kind = kind
    }
}

/// A port that something listens on, with its default number.
package struct Port: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Port>
    package enum Number: Sendable, Hashable {
        case single(UInt16)
        case range(UInt16, UInt16)
        /// Chosen at each site; there is no default.
        case various
    }

    package var id: ID
    package var number: Number
    /// What the number was before a deployment changed it; `nil` where it is still the default.
    package var defaultNumber: Number?
    package var title: String
    /// What a reader should know of it, in plain text.
    package var note: String?
    package var sources: [Source]

    package init(id: ID, number: Number, title: String, note: String? = nil, sources: [Source] = []) {
        self.id = id
        self.number = number
        self.title = title
        self.note = note
        self.sources = sources
    }
}

extension Port {
    /// The number, with what it is by default where a deployment has changed it: `62311 (default 52311)`.
    package var numberText: String {
        number.description + (defaultNumber.map { " (default \($0))" } ?? "")
    }
}

extension Port.Number: CustomStringConvertible {
    /// As a legend prints it: `52311`, `49152–65535` or `various`.
    package var description: String {
        switch self {
        case .single(let n): "\(n)"
        case .range(let a, let b): "\(a)–\(b)"
        case .various: "various"
        }
    }
}

/// What travels and how: ports, transport and protocol, and so one line style in every diagram.
package struct Channel: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Channel>
    /// `none` is for what no firewall sees: people, files carried by hand, calls inside one machine.
    package enum Transport: String, Sendable, Hashable, CaseIterable { case tcp, udp, none }

    package var id: ID
    package var title: String
    package var ports: [Port]
    package var transport: Transport
    /// The application protocol, as a legend prints it: `HTTPS`.
    package var applicationProtocol: String
    package var encrypted: Bool?
    /// Whether it is sent to a group of receivers; the address of the group is the site's own.
    package var isMulticast: Bool
    package var note: String?
    package var sources: [Source]
    /// Channels whose ports, transport and protocol look alike share a line; two that differ never do.
    package var line: LineStyle.ID

    package init(
        id: ID, title: String, ports: [Port], transport: Transport, applicationProtocol: String,
        encrypted: Bool? = nil, isMulticast: Bool = false, note: String? = nil, sources: [Source] = [],
        line: LineStyle.ID
    ) {
        self.id = id
        self.title = title
        self.ports = ports
        self.transport = transport
        self.applicationProtocol = applicationProtocol
        self.encrypted = encrypted
        self.isMulticast = isMulticast
        self.note = note
        self.sources = sources
        self.line = line
    }

    /// The ports as a legend prints them: `389 / 636 / 3268`, or `–` where the channel has none.
    package var portText: String {
        ports.isEmpty ? "–" : ports.map(\.numberText).joined(separator: " / ")
    }
}

/// A slot in the palette of line styles; the palette itself belongs to the drawing.
package enum LineStyle {
    /// Counted from 0. The first slots have names by which a catalog can pin a channel to them.
    package struct ID: Sendable, Hashable, Comparable {
        package var slot: Int
        package init(slot: Int) { self.slot = slot }
        package static func < (a: Self, b: Self) -> Bool { a.slot < b.slot }

        /// Which of the colours it has. Slots past the last colour begin anew elsewhere, so that the same dashes come
        /// back in another colour.
        package var colorIndex: Int {
            let slot = max(slot, 0)
            return (slot + 5 * (slot / colorCount)) % colorCount
        }

        /// The name of that colour, by which pages and drawings agree: `web`, or `7` where a slot has no name.
        package var colorName: String { colorIndex < names.count ? names[colorIndex] : "\(colorIndex)" }
    }

    /// How many slots differ in colour.
    package static let colorCount = 24

    /// The slots with names, in the order in which channels are given them.
    package static let names = ["platform", "web", "notify", "data", "directory", "session", "human"]
}

/// A machine, service, application, person, database or external system.
package struct Component: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Component>
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case machine, service, application, database, person, external
    }

    package var id: ID
    package var title: String
    package var kind: Kind
    /// The component that holds this one, which is on the same machine and so in the same zone.
    package var parent: ID?
    /// Set on machines, external systems and people only; inherited by what they hold.
    package var zone: Zone.ID?
    /// For a person: the machine they sit at.
    package var at: ID?
    /// A name of the icon set; chosen by the kind if absent.
    package var icon: String?
    /// Whether it stands for many of its kind.
    package var isStack: Bool
    package var note: String?
    package var sources: [Source]

    package init(
        id: ID, title: String, kind: Kind, parent: ID? = nil, zone: Zone.ID? = nil, at: ID? = nil,
        icon: String? = nil, isStack: Bool = false, note: String? = nil, sources: [Source] = []
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

/// Where a fact comes from, and how far it can be trusted.
package struct Source: Sendable, Hashable {
    package enum Confidence: String, Sendable, Hashable, CaseIterable {
        case deck
        case vendorDocument = "vendor-doc"
        /// Not stated anywhere; derived by us, and shown to the reader as such.
        case reconstructed
    }

    package var title: String
    /// An address or a place in a document.
    package var place: String?
    /// When it was read, `2026-11-23`.
    package var retrieved: String?
    package var confidence: Confidence

    package init(title: String, place: String? = nil, retrieved: String? = nil, confidence: Confidence) {
        self.title = title
        self.place = place
        self.retrieved = retrieved
        self.confidence = confidence
    }
}
