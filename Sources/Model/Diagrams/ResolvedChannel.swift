/// A channel as one diagram shows it, with its ports' numbers.
package struct ResolvedChannel: Sendable, Hashable, Identifiable {
    package var id: Channel.ID
    package var title: String
    /// The numbers of its ports, in the channel's order.
    package var numbers: [Port.Number]
    /// The numbers as a legend prints them: `389 / 636 / 3268`, or `–` if there are none.
    package var portText: String
    package var transport: Channel.Transport
    /// The protocol that the diagram prints, which can be narrower than the channel's own.
    package var applicationProtocol: String
    package var line: LineStyle.ID

    package init(
        id: Channel.ID, title: String, numbers: [Port.Number], portText: String? = nil, transport: Channel.Transport,
        applicationProtocol: String, line: LineStyle.ID
    ) {
        self.id = id
        self.title = title
        self.numbers = numbers
        self.portText = portText ?? (numbers.isEmpty ? "–" : numbers.map(\.description).joined(separator: " / "))
        self.transport = transport
        self.applicationProtocol = applicationProtocol
        self.line = line
    }
}
