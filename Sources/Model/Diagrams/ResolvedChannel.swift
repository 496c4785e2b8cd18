/// A channel as one diagram shows it, with its ports' numbers.
package struct ResolvedChannel: Sendable, Hashable, Identifiable {
    package var id: Channel.ID
    package var title: String
    /// The numbers of its ports, in the channel's order.
    package var numbers: [Port.Number]
    /// The numbers as a legend prints them: `389 / 636 / 3268`, or `–` if there are none.
    package var portText: String
    package var transports: [Channel.Transport]
    /// From which the connection is opened, as a legend prints them; `nil` where it may be any.
    package var sourcePortText: String?
    /// `TCP 443`; with the ports from which the connection is opened, where they are stated.
    package var markedPortText: String
    /// The protocol that the diagram prints, which can be narrower than the channel's own.
    package var applicationProtocol: String
    package var line: LineStyle.ID

    package init(
        id: Channel.ID, title: String, numbers: [Port.Number], portText: String? = nil, transports: [Channel.Transport],
        sourcePortText: String? = nil, markedPortText: String? = nil, applicationProtocol: String, line: LineStyle.ID
    ) {
        self.id = id
        self.title = title
        self.numbers = numbers
        self.portText = portText ?? (numbers.isEmpty ? "–" : numbers.map(\.description).joined(separator: " / "))
        self.transports = transports
        self.sourcePortText = sourcePortText
        self.markedPortText =
            markedPortText
            ?? transports.title(withPorts: self.portText) + (sourcePortText.map { " (from \($0))" } ?? "")
        self.applicationProtocol = applicationProtocol
        self.line = line
    }
}
