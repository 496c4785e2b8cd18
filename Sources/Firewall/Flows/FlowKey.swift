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
        Self.id(from: Self.name(of: source, catalog), to: Self.name(of: destination, catalog), channel)
    }

    /// - Parameters:
    ///   - source: the name of the side that opens the connection.
    ///   - destination: the name of the other.
    static func id(from source: String, to destination: String, _ channel: Channel.ID) -> Flow.ID {
        Flow.ID(joining: source, destination, channel.text)
    }

    private static func areSame(_ machine: Component, _ end: FlowEnd) -> Bool {
        if machine.zone == end.zone, machine.otherZones == end.otherZones { return true }
        return Set(machine.zones) == Set(end.zones)
    }

    /// The component, with its machine and zone where they are not those of the catalog.
    static func name(of end: FlowEnd, _ catalog: Catalog) -> String {
        let isUsualMachine = catalog.machine(of: end.component) == end.machine
        let machine = catalog.components[end.machine]
        let isUsualZone = machine.map { Self.areSame($0, end) } ?? false
        return end.component.text + (isUsualMachine ? "" : ".\(end.machine)")
            + (isUsualZone ? "" : "@" + end.zones.map(\.text).joined(separator: "@"))
    }
}
