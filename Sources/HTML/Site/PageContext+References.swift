import Firewall
import Model

/// The links to the pages of ports, components, settings and flows; in print, to their rows in the appendices. There are
/// none if the edition has no such page, and in print without appendices.
extension PageContext {
    /// - Parameter name: the thing's id.
    private func link(to kind: Reference, _ name: String) -> String? {
        switch medium {
        case .screen: path.link(to: .item(kind, name, of: edition))
        case .paper: hasAppendices ? PagePath.fragment(ownID(of: kind, name)) : nil
        case .fragment: nil
        }
    }

    /// The id of a thing's row in print.
    func ownID(of kind: Reference, _ name: String) -> String { "\(kind.rawValue):\(name)" }

    func link(to port: Port.ID) -> String? {
        catalog.ports.position(of: port) == nil ? nil : link(to: .ports, port.text)
    }

    func link(to component: Component.ID) -> String? {
        catalog.components.position(of: component) == nil ? nil : link(to: .components, component.text)
    }

    func link(to setting: Setting.ID) -> String? {
        catalog.settings.position(of: setting) == nil ? nil : link(to: .settings, setting.text)
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
        if medium == .paper, hasAppendices { return PagePath.fragment(ownID(of: flow)) }
        return path.link(
            to: shared.matrixPages.page(of: matrix.flows.position(of: flow), in: edition), anchor: flow.text)
    }
}
