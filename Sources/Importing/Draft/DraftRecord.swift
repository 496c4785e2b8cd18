import TextFormats

/// What the last import of a file had, by which the next finds what is new and what is gone, and gives what is known the
/// same ids.
package struct DraftRecord: Sendable, Hashable {
    /// A connection as it was drawn.
    package struct Link: Sendable, Hashable {
        package let from: String
        package let to: String
        package let channel: String
        /// As an entry of `links`.
        package let text: String

        package var ends: [String] { [from, to, channel] }
    }

    /// The ids that were given, by what the file said.
    package internal(set) var zones: [[String]: String] = [:]
    package internal(set) var components: [[String]: String] = [:]
    package internal(set) var ports: [[String]: String] = [:]
    package internal(set) var channels: [[String]: String] = [:]
    /// In their order.
    package internal(set) var links: [Link] = []

    init() {}

    // MARK: Bytes

    /// - Returns: `nil` if the bytes are not a record.
    package init?(_ bytes: [UInt8]) {
        guard let root = try? JSONTree.read(bytes[...]), root["record"]?.text == "1" else { return nil }
        func ids(_ key: String) -> [[String]: String] {
            Dictionary(
                (root[key]?.values ?? []).compactMap { entry in
                    let texts = entry.values.compactMap(\.text)
                    return texts.count > 1 ? (Array(texts.dropFirst()), texts[0]) : nil
                }, uniquingKeysWith: { first, _ in first })
        }
        (zones, components, ports, channels) = (ids("zones"), ids("components"), ids("ports"), ids("channels"))
        links = (root["links"]?.values ?? []).compactMap { entry in
            let texts = entry.values.compactMap(\.text)
            return texts.count == 4 ? Link(from: texts[0], to: texts[1], channel: texts[2], text: texts[3]) : nil
        }
    }

    /// In UTF-8.
    package var bytes: [UInt8] {
        func rows(_ ids: [[String]: String]) -> JSONValue {
            .array(ids.map { [$0.value] + $0.key }.sorted { $0.lexicographicallyPrecedes($1) }.map(Self.row))
        }
        return JSONValue.object([
            "record": .string("1"), "zones": rows(zones), "components": rows(components), "ports": rows(ports),
            "channels": rows(channels),
            "links": .array(links.map { Self.row($0.ends + [$0.text]) }),
        ]).bytes
    }

    private static func row(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}
