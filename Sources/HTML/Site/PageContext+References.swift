import Firewall
import Model

/// The links to the pages of ports, components, settings and flows. There are none in print, and none if the edition
/// has no such page.
extension PageContext {
    func link(to port: Port.ID) -> String? {
        guard medium == .screen, catalog.ports.position(of: port) != nil else { return nil }
        return path.link(to: .item(.ports, port.text, of: edition))
    }

    func link(to component: Component.ID) -> String? {
        guard medium == .screen, catalog.components.position(of: component) != nil else { return nil }
        return path.link(to: .item(.components, component.text, of: edition))
    }

    func link(to setting: Setting.ID) -> String? {
        guard medium == .screen, catalog.settings.position(of: setting) != nil else { return nil }
        return path.link(to: .item(.settings, setting.text, of: edition))
    }

    /// A link to a thing, or just its name if it has no page.
    ///
    /// - Parameter isPlain: whether the stylesheet knows by its place that it is a reference.
    func reference(_ address: String?, isPlain: Bool = false, @HTMLBuilder name: () -> [HTMLNode]) -> [HTMLNode] {
        guard let address else { return name() }
        return [element("a", isPlain ? nil : .class("ref"), .href(address), content: name)]
    }

    /// The number, followed by the default if the deployment has changed it: `8443 (default 443)`.
    func numberText(of port: Port.ID) -> String {
        guard let number = catalog.ports[port]?.number else { return port.text }
        let usual = index.deployed.defaultNumbers[port].map(text)
        return usual.map { words.firewall.insteadOf(text(of: number), $0) } ?? text(of: number)
    }

    private func text(of number: Port.Number) -> String {
        number.range == nil ? words.firewall.various : number.description
    }

    /// Where a channel is reached if not where it is listened on: `8080 at Load balancer`.
    func publicationText(of channel: Channel) -> String? {
        guard let published = channel.published else { return nil }
        let number =
            published.port.map { numberText(of: $0) }
            ?? channel.ports.map { numberText(of: $0) }.joined(separator: " / ")
        guard let at = published.at else { return number }
        return words.firewall.numberAt(number, catalog.components[at]?.title ?? at.text)
    }

    /// The numbers of ports, each a link to its page.
    func numbers(of ports: [Port.ID], isPlain: Bool = false) -> [HTMLNode] {
        guard !ports.isEmpty else { return [.text("–")] }
        return ports.enumerated().flatMap { place, port in
            (place > 0 ? [HTMLNode.text(" / ")] : [])
                + reference(link(to: port), isPlain: isPlain) { numberText(of: port) }
        }
    }

    /// The numbers of a channel's ports and its transports: `8080 at Load balancer → 80 TCP, from 49152–65535`.
    func service(of channel: Channel, isPlain: Bool = false) -> [HTMLNode] {
        let published: [HTMLNode] = publicationText(of: channel).map { [.text($0 + " → ")] } ?? []
        return [
            element("span", .class("port")) { published + numbers(of: channel.ports, isPlain: isPlain) },
            .text(" \(channel.transports.title(words))"),
        ] + (channel.sourcePortText.map { [.text(", \(words.slide.from($0))")] } ?? [])
    }

    /// The address of a flow's row in the firewall matrix.
    func link(to flow: Flow.ID) -> String {
        path.link(to: shared.matrixPages.page(of: matrix.flows.position(of: flow), in: edition), anchor: flow.text)
    }
}
