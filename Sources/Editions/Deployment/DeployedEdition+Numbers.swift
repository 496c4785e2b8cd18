import Model
import Words

extension DeployedEdition {
    /// The number, followed by the default if the deployment has changed it: `8443 (default 443)`.
    package func numberText(of port: Port.ID) -> String {
        guard let number = edition.catalog.ports[port]?.number else { return port.text }
        let text = words.text(of: number)
        return defaultNumbers[port].map { words.firewall.insteadOf(text, words.text(of: $0)) } ?? text
    }

    /// The ports as a legend prints them: `389 / 636 / 3268`, or `–` if the channel has none.
    ///
    /// Where the channel is reached elsewhere, that comes first: `8080 at Load balancer → 80`.
    package func portText(of channel: Channel) -> String {
        let own = channel.ports.isEmpty ? "–" : channel.ports.map(numberText).joined(separator: " / ")
        return publicationText(of: channel).map { "\($0) → \(own)" } ?? own
    }

    /// Where the channel is reached if not where it is listened on: `8080 at Load balancer`.
    package func publicationText(of channel: Channel) -> String? {
        guard let published = channel.published else { return nil }
        let number = published.port.map(numberText) ?? channel.ports.map(numberText).joined(separator: " / ")
        guard let place = published.at else { return number }
        return words.firewall.numberAt(number, edition.catalog.components[place]?.title ?? place.text)
    }
}
