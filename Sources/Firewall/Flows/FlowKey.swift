import Model

/// What makes two links one flow: the same components in the same zones, over the same channel.
struct FlowKey: Hashable {
    var source: FlowEnd
    var destination: FlowEnd
    var channel: Channel.ID

    /// The same channel, opened by the other side.
    var reversed: FlowKey { FlowKey(source: destination, destination: source, channel: channel) }

    /// Ids hold neither `@`, `.` nor two hyphens in a row, so that different keys have different names.
    func id(in catalog: Catalog) -> Flow.ID {
        Flow.ID([name(of: source, catalog), name(of: destination, catalog), channel.text].joined(separator: "--"))
    }

    /// The component, with its machine and zone where they are not those of the catalog.
    private func name(of end: FlowEnd, _ catalog: Catalog) -> String {
        let isUsualMachine = catalog.machine(of: end.component) == end.machine
        let machine = catalog.components[end.machine]
        let isUsualZone = machine.map { Set($0.zones) == Set(end.zones) } ?? false
        return end.component.text + (isUsualMachine ? "" : ".\(end.machine)")
            + (isUsualZone ? "" : "@" + end.zones.map(\.text).joined(separator: "@"))
    }
}
