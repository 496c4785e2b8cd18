import Model

/// Diagrams that nobody drew: the same for the same seed, on every machine.
enum RandomDiagrams {
    static func diagram(seed: UInt64, machines: ClosedRange<Int> = 2...12, links: ClosedRange<Int> = 1...20)
        -> ResolvedDiagram
    {
        var random = Random(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
        let count = random.in(machines)
        let zoneCount = random.in(0...3)
        let zones = Array(SampleDiagrams.zones.prefix(zoneCount < 2 ? 0 : zoneCount))
        var nodes: [ResolvedNode] = []
        var ends: [Node.ID] = []
        for index in 0..<count {
            let zone = zones.isEmpty ? nil : zones[index < zones.count ? index : random.in(0...zones.count - 1)].id
            let node = machine(index, zone: zone, &random)
            nodes.append(node)
            let leaves = node.subtree.filter(\.children.isEmpty)
            ends += leaves.map(\.id)
            if random.chance(20), let service = node.children.first { ends.append(service.id) }
        }
        for index in 0..<random.in(0...2) where count > index {
            let id = Node.ID("person-\(index)")
            nodes.append(
                SampleDiagrams.person(id, title(&random), at: nodes[random.in(0...count - 1)].id))
            ends.append(id)
        }
        let letters = Array("abcdefghijklmnopqrstuvwxyz").map(String.init)
        let wires = (0..<random.in(links)).map { index in
            (
                random.chance(90) ? letters[index % 26] : "", ends[random.in(0...ends.count - 1)],
                ends[random.in(0...ends.count - 1)],
                SampleDiagrams.channels[random.in(0...SampleDiagrams.channels.count - 1)].id
            )
        }
        return SampleDiagrams.diagram("random", zones: zones, nodes: nodes, links: wires)
    }

    /// Also with several instances of a machine, links from a box to itself, and names as short and as long as they come.
    static func varied(seed: UInt64, machines: ClosedRange<Int>, links: ClosedRange<Int>) -> ResolvedDiagram {
        var diagram = diagram(seed: seed, machines: machines, links: links)
        var random = Random(state: seed &* 0xD1B5_4A32_D192_ED03 &+ 1)
        for index in diagram.nodes.indices { rename(&diagram.nodes[index], &random) }
        let machines = diagram.nodes.filter { $0.kind != .person }
        for index in 0..<random.in(0...2) where random.chance(40) {
            addInstance(index, of: machines[random.in(0...machines.count - 1)], to: &diagram, limit: links.upperBound)
        }
        if random.chance(20), diagram.links.count < links.upperBound, let link = diagram.links.first {
            var loop = link
            loop.id = "loop"
            loop.to = loop.from
            diagram.links.append(loop)
        }
        return diagram
    }

    /// A second machine of the same kind, linked as the first.
    private static func addInstance(
        _ index: Int, of machine: ResolvedNode, to diagram: inout ResolvedDiagram, limit: Int
    ) {
        func instance(_ id: Node.ID) -> Node.ID { Node.ID("i\(index).\(id)") }
        func copied(_ node: ResolvedNode) -> ResolvedNode {
            var copy = node
            copy.id = instance(node.id)
            copy.children = node.children.map(copied)
            return copy
        }
        let inside = Set(machine.subtree.map(\.id))
        diagram.nodes.append(copied(machine))
        for link in diagram.links where inside.contains(link.from) != inside.contains(link.to) {
            guard diagram.links.count < limit else { break }
            var copy = link
            copy.id = Link.ID("i\(index)-\(link.id)")
            if inside.contains(link.from) { copy.from = instance(link.from) } else { copy.to = instance(link.to) }
            diagram.links.append(copy)
        }
    }

    private static func rename(_ node: inout ResolvedNode, _ random: inout Random) {
        if random.chance(12) { node.title = extremes[random.in(0...extremes.count - 1)] }
        if node.title.count < 2 { node.title += "y" }
        for index in node.children.indices { rename(&node.children[index], &random) }
    }

    private static let extremes = [
        "DB", "اب", "中文", "🖥️🔒", "W", "Authentication Gateway for the Wide Area Network of the Company",
        "Benutzeranmeldungsweiterleitungsdienstverwaltungsoberfläche!", String(repeating: "管理サーバー", count: 10),
        "خادم المصادقة للشبكة الداخلية", "שרת הניהול של הרשת הפנימית", "👩‍💻👨‍👩‍👧‍👦 Family of Consoles 🏳️‍🌈",
        "MMMMMMMMMM WWWWWWWWWW @@@@@@@@@@",
        "e\u{301}cole supe\u{301}rieure de l’infrastructure re\u{301}partie", "Сервер управления рабочими станциями",
    ]

    private static func machine(_ index: Int, zone: Zone.ID?, _ random: inout Random) -> ResolvedNode {
        let id = Node.ID("m\(index)")
        if random.chance(15) { return SampleDiagrams.external(id, title(&random), zone: zone) }
        let services = (0..<random.in(1...3)).map { service in
            let parts = random.chance(20) ? random.in(1...2) : 0
            return ResolvedNode(
                id: Node.ID("m\(index)s\(service)"), component: "service", title: title(&random),
                kind: random.chance(15) && parts == 0 ? .database : .service,
                children: (0..<parts).map { part in
                    SampleDiagrams.service(Node.ID("m\(index)s\(service)p\(part)"), title(&random))
                })
        }
        return SampleDiagrams.machine(id, title(&random), services, zone: zone, isStack: random.chance(20))
    }

    private static func title(_ random: inout Random) -> String {
        let words = [
            "Relay", "Server", "Service", "Root", "Database", "BES", "Client", "Web Reports", "管理サーバー", "שרת",
            "Übertragungsdienst", "Endpoint", "x", "Authentication Gateway", "😀 Console", "of the Internal Network",
        ]
        let count = random.in(1...4)
        let title = (0..<count).map { _ in words[random.in(0...words.count - 1)] }.joined(separator: " ")
        return String(title.prefix(60))
    }

    struct Random {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }

        mutating func `in`(_ range: ClosedRange<Int>) -> Int {
            range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
        }

        mutating func chance(_ percent: Int) -> Bool { Int(next() % 100) < percent }
    }
}
