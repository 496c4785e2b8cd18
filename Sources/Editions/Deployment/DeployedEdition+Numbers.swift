import Model

extension DeployedEdition {
    /// The number, followed by the default if the deployment has changed it: `8443 (default 443)`.
    package func numberText(of port: Port.ID) -> String {
        guard let number = edition.catalog.ports[port]?.number else { return port.text }
        return number.description + (defaultNumbers[port].map { " (default \($0))" } ?? "")
    }

    /// The ports as a legend prints them: `389 / 636 / 3268`, or `–` if the channel has none.
    package func portText(of channel: Channel) -> String {
        channel.ports.isEmpty ? "–" : channel.ports.map(numberText).joined(separator: " / ")
    }
}
