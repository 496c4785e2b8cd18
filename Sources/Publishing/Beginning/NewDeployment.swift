import Compiler
import Model
import TextFormats

/// A deployment to begin with: the site's name, and everything that it can change as a comment.
package enum NewDeployment {
    package static func text(name: String, of corpus: AuthoredCorpus) -> String {
        let catalog = corpus.edition.catalog
        var text = """
            # What is different at one site, laid over edition \(corpus.edition.version): 'portolan build --deployment FILE'
            # shows it everywhere, and 'portolan rules --deployment FILE --output rules' writes firewall rules from it.
            # Remove the '#' and the space after it before what you need; what stays a comment is as in the catalog.
            name: \(YAMLText.scalar(name))

            """
        text += part(
            "ports", "The site's own numbers of ports, instead of those of the catalog.",
            catalog.ports.map { ("\($0.id): \(example(of: $0.number))", $0.title) })
        let roots = catalog.components.filter { $0.parent == nil && $0.kind != .zone && $0.kind != .person }
        text += part(
            "hosts", "Addresses, networks or names. Rules are written for what has them.",
            roots.enumerated().map { ("\($1.id): \(address($0))", $1.title) })
        let groups = catalog.channels.filter(\.isMulticast)
        text += part(
            "groups", "The groups to which multicast channels are sent.",
            groups.map { ("\($0.id): 239.0.0.1", $0.title) })
        text += part(
            "zones", "The networks of zones, for links that name a whole zone.",
            catalog.zones.map { ("\($0.id): 192.0.2.0/24", $0.title) })
        text += part(
            "without", "What the site does not have; its connections are not shown.",
            roots.prefix(1).map { ("- \($0.id)", $0.title) })
        text += part(
            "together", "Machines that are one machine at the site; what they say to each other stays inside it.",
            together(roots.filter { $0.kind == .machine }))
        text += part(
            "own", "What the site owns although others usually do, and wants rules for.",
            roots.filter { $0.kind == .external }.prefix(1).map { ("- \($0.id)", $0.title) })
        text += part(
            "foreign", "What others own although the site usually does; it gets no rules.",
            roots.filter { $0.kind == .machine }.suffix(1).map { ("- \($0.id)", $0.title) })
        text += part(
            "baseline", "What the hosts need besides. Complete rule sets, which drop everything else, need management.",
            BaselineKey.allCases.map { key in
                ("\(key.rawValue): \(key.declaration.example)", key.declaration.sentence)
            })
        return text
    }

    /// The first two that can be one machine: neither stands for several, and both are in the same zones.
    private static func together(_ machines: [Component]) -> [(value: String, title: String)] {
        let single = machines.filter { !$0.isStack }
        for (position, first) in single.enumerated() {
            guard let second = single[(position + 1)...].first(where: { $0.zones == first.zones }) else { continue }
            return [("- [\(first.id), \(second.id)]", "\(first.title) and \(second.title)")]
        }
        return []
    }

    /// Writes the file where there must be none.
    package static func write(_ text: String, to path: String) throws(FileError) {
        try FileTree.writeDurably(Array(text.utf8), to: path)
    }

    private static func part(_ key: String, _ sentence: String, _ entries: [(value: String, title: String)]) -> String {
        guard !entries.isEmpty else { return "" }
        let width = min(entries.map(\.value.count).max() ?? 0, 40)
        let lines = entries.map { value, title in
            let blank = String(repeating: " ", count: max(width - value.count, 0) + 2)
            return "#   \(value)\(blank)# \(title)\n"
        }
        return "\n# \(sentence)\n# \(key):\n" + lines.joined()
    }

    private static func example(of number: Port.Number) -> String {
        switch number {
        case .single(let number): "\(number)"
        case .range(let first, let last): YAMLText.quoted("\(first)-\(last)")
        // Each site chooses it.
        case .various: "49152"
        }
    }

    /// Of a network for documentation (RFC 5737).
    private static func address(_ index: Int) -> String { "192.0.2.\(index % 240 + 10)" }
}
