import Model

/// The type of a key's value.
package indirect enum KeyType: Sendable {
    /// What a name refers to.
    package enum Entity: String, Sendable, Hashable {
        case zone, port, channel, component
        /// A component of the catalog, an instance of the diagram, or `zone:ID`.
        case node
        /// A section or a slide, by its id.
        case page
    }

    case text
    /// Lower-case words joined by hyphens.
    case id
    /// The id of a section or a slide: `section/slide`.
    case pageID
    /// One or two lower-case letters.
    case path
    /// `443`, `49152-65535`, and `various` where a site chooses.
    case portNumber(allowsVarious: Bool)
    /// `tcp`, or the number of a protocol above IP.
    case transport
    /// A whole number.
    case number(ClosedRange<Int>)
    /// `true` or `false`.
    case flag
    /// `true`, `false`, or a number of 2 and more.
    case stack
    /// A level of confidence that `portolan.yml` declares.
    case level
    /// The code of a warning.
    case code
    /// `2026-11-23`
    case date
    /// `#7a1fa2`
    case color
    /// The name of a file in the folder `design`.
    case designFile
    /// `https://example.com/`
    case address
    /// The name of an edition, and of its folder.
    case version
    /// Sixteen hexadecimal digits.
    case digest
    /// An IP address, a network or a host name.
    case host
    /// An IP address or a network.
    case network
    /// The address of a multicast group.
    case group
    /// A service that has a name of its own, or `9100/tcp`, `8000-8100/udp`.
    case service
    /// A diagram of an edition: `section/slide`, and the diagram's id where the slide has several.
    case diagram
    case oneOf([String])
    case reference(Entity)
    case list(KeyType)
    /// One value, or a list of them.
    case oneOrMore(KeyType)
    /// A mapping with the keys of that type.
    case mapping(any MappingKey.Type)
    /// A mapping whose keys are chosen by the author.
    case entries(KeyType, KeyType)
    /// A mapping with the keys of that type, and others that are chosen by the author.
    case open(any MappingKey.Type, KeyType, KeyType)

    /// One of the cases of a type.
    package static func choice<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> KeyType {
        .oneOf(type.allCases.map(\.rawValue))
    }

    package enum Form: Sendable { case text, flag, list, mapping, textOrList }

    /// The form in which YAML gives a value of the type.
    package var form: Form {
        switch self {
        case .flag: .flag
        case .list: .list
        case .oneOrMore: .textOrList
        case .mapping, .entries, .open: .mapping
        case .text, .stack, .level, .code, .id, .pageID, .path, .portNumber, .transport, .number, .date, .color,
            .designFile, .address, .version, .digest, .host, .network, .group, .service, .diagram, .oneOf, .reference:
            .text
        }
    }

    /// The values of a choice; empty for other types.
    package var values: [String] {
        switch self {
        case .oneOf(let values): values
        case .transport: Channel.Transport.named.map(\.rawValue)
        default: []
        }
    }
}
