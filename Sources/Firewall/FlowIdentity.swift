import Model

/// What makes two links one flow: the same components in the same zones, over the same channel.
struct FlowKey: Hashable {
    struct End: Hashable {
        var component: Component.ID
        var machine: Component.ID
        var zone: Zone.ID?
    }

    var source: End
    var destination: End
    var channel: Channel.ID

    /// Ids hold neither `@`, `.` nor two hyphens in a row, so that different keys have different names.
    func id(in catalog: Catalog) -> Flow.ID {
        Flow.ID([name(of: source, catalog), name(of: destination, catalog), channel.text].joined(separator: "--"))
    }

    /// The component, with its machine and zone where they are not those of the catalog.
    private func name(of end: End, _ catalog: Catalog) -> String {
        let isUsualMachine = catalog.machine(of: end.component)?.id == end.machine
        let isUsualZone = catalog.component(end.machine)?.zone == end.zone
        return end.component.text + (isUsualMachine ? "" : ".\(end.machine)")
            + (isUsualZone ? "" : "@\(end.zone?.text ?? "")")
    }
}

extension Flow.ID {
    /// The name itself if it is short enough, else its beginning and a digest of all of it. Comments of rules are
    /// limited: those of nftables to 128 bytes.
    ///
    /// - Parameter limit: in bytes; at least 24.
    package func shortened(to limit: Int) -> String where Named == Flow {
        guard text.utf8.count > limit else { return text }
        // FNV-1a of 64 bits.
        let hash = text.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        let digest = String(repeating: "0", count: 16 - digits.count) + digits
        return String(decoding: text.utf8.prefix(max(0, limit - 17)), as: UTF8.self) + "~" + digest
    }
}

extension Catalog {
    /// The machine, external system or person that a component is or lies in; for a person, the machine at which they
    /// sit.
    package func machine(of id: Component.ID) -> Component? {
        var found = component(id)
        while let next = (found?.parent ?? found?.at).flatMap({ component($0) }) { found = next }
        return found
    }
}
