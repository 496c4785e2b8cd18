import Model

/// A fingerprint of everything in a diagram that an arrangement is decided by: FNV-1a of 64 bits over texts and numbers
/// that cannot run into each other.
package struct LayoutDigest {
    /// To be raised when the search has become so much better that arrangements of before should be looked at again.
    static let searchVersion = 2

    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Sixteen hexadecimal digits.
    package static func of(_ diagram: ResolvedDiagram) -> String {
        var digest = LayoutDigest()
        digest.add(searchVersion)
        digest.add(diagram)
        let digits = String(digest.hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private mutating func add(_ diagram: ResolvedDiagram) {
        add(diagram.zones.count)
        for zone in diagram.zones {
            add([zone.id.text, zone.title, zone.kind.rawValue])
            if let parent = zone.parent { add(parent.text) }
        }
        add(diagram.nodes)
        let unwired = Set(diagram.channels.filter { !$0.transports.isNetwork }.map(\.id))
        add(diagram.links.count)
        for link in diagram.links {
            add([link.from.text, link.to.text, link.channel.text, Self.look(of: link.terms)])
            add(unwired.contains(link.channel) ? 1 : 0)
            add(link.paths.map(\.letter))
        }
        // Of what has no letters the ports are written on the lines.
        if diagram.folded != nil || diagram.links.contains(where: \.paths.isEmpty) {
            add(diagram.channels.flatMap { [$0.id.text, $0.markedPortText, $0.applicationProtocol] })
        }
        let columns = diagram.hints.columns.sorted { $0.key < $1.key }
        add(columns.map { $0.key.text })
        for column in columns { add(column.value) }
        let below = diagram.hints.below.sorted { $0.key < $1.key }
        add(below.flatMap { [$0.key.text, $0.value.text] })
        let beside = diagram.hints.beside.sorted { $0.key < $1.key }
        if !beside.isEmpty { add(["beside"] + beside.flatMap { [$0.key.text, $0.value.text] }) }
        let level = diagram.hints.level.sorted { $0.key < $1.key }
        if !level.isEmpty { add(["level"] + level.flatMap { [$0.key.text, $0.value.text] }) }
        if !diagram.hints.merged.isEmpty { add(["merged"] + diagram.hints.merged.map(\.text)) }
        if diagram.hints.keepsLinesApart { add("lines apart") }
        if diagram.hints.keepsOrder { add("order kept") }
        // What is folded by nobody's wish leaves the digest of a diagram as it is.
        switch diagram.hints.fold {
        case .automatic: break
        case .none: add(["unfolded"])
        case .zones(let zones): add(["folded"] + zones.map(\.text))
        }
        if let folded = diagram.folded { add(folded.closed.map(\.text).sorted() + (folded.isTerse ? ["terse"] : [])) }
    }

    /// What of its terms decides how a line looks. One whose payload goes forward looks like one of which that is not stated.
    private static func look(of terms: LinkTerms) -> String {
        let data = terms.data == .unstated ? .forward : terms.data
        return data.rawValue + (terms.initiator == .both ? " opened by both" : "")
    }

    private mutating func add(_ nodes: [ResolvedNode]) {
        add(nodes.count)
        for node in nodes {
            add([node.id.text, node.title, node.kind.rawValue, node.zone?.text ?? "", node.at?.text ?? ""])
            if let technology = node.technology { add(["technology", technology]) }
            add(node.isStack ? node.stackSize ?? 1 : 0)
            add(node.children)
        }
    }

    private mutating func add(_ texts: [String]) {
        add(texts.count)
        for text in texts { add(text) }
    }

    private mutating func add(_ text: String) {
        add(text.utf8.count)
        let bytes = text.utf8Span.span
        for index in bytes.indices { mix(bytes[index]) }
    }

    /// Its decimal digits, and a byte that ends them.
    private mutating func add(_ number: Int) {
        if 0..<10 ~= number {
            mix(UInt8(48 + number))
        } else {
            for byte in String(number).utf8 { mix(byte) }
        }
        mix(0)
    }

    private mutating func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
