import Editions
import Firewall
import Model

/// The keys by which the matrix is filtered, as words in attributes.
struct FlowKeys {
    var zones: String
    var ports: [String]
    var components: [String]
    var sections: [String]

    init(_ resolved: ResolvedFlow, _ context: PageContext) {
        let flow = resolved.flow
        zones = Self.zones(flow.zones)
        ports = resolved.transports.flatMap { transport in
            let ports = transport.isPortless ? [] : resolved.ports + (resolved.publication?.ports ?? [])
            return ports.isEmpty ? [transport.rawValue] : ports.map { Self.port($0, transport) }
        }.unique()
        components = Self.components(of: flow, context.index).map(\.text)
        sections = Self.sections(of: flow, context.index).map(\.text)
    }

    /// The components at the ends, with those that hold them.
    static func components(of flow: Flow, _ index: EditionIndex) -> [Component.ID] {
        [flow.source, flow.destination].flatMap { end in
            [end.machine] + index.components.ancestry(of: end.component)
        }.unique()
    }

    /// The sections with a slide that needs it.
    static func sections(of flow: Flow, _ index: EditionIndex) -> [Section.ID] {
        flow.uses.compactMap { index.section(of: index.slides[$0.slide].id) }.unique()
    }

    static func zones(_ zones: ZonePair) -> String { "\(zones.source?.text ?? "")>\(zones.destination?.text ?? "")" }

    /// `tcp-443`; with the port's id if each site chooses the number: `tcp-web`.
    static func port(_ port: Port, _ transport: Channel.Transport) -> String {
        "\(transport.rawValue)-\(port.number.range == nil ? port.id.text : port.number.plainText)"
    }
}
