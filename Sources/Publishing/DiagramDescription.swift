import Model

/// A diagram in words, for those who cannot see it: the slide's summary, then a sentence for each link.
struct DiagramDescription {
    var slide: Slide
    var diagram: Diagram

    var text: String { ([slide.summary] + diagram.links.map(sentence)).joined(separator: " ") }

    private func sentence(_ link: Link) -> String {
        let letters = link.paths.map { "(\($0))" }.joined()
        let ends = "\(title(link.from)) to \(title(link.to))"
        let how = diagram.channels.first { $0.id == link.channel }.map { ", \(words(for: $0))" } ?? ""
        return "\(letters.isEmpty ? "" : letters + " ")\(ends)\(how)."
    }

    private func words(for channel: Channel) -> String {
        let name = diagram.narrowedProtocols[channel.id] ?? channel.applicationProtocol
        switch channel.transport {
        case .tcp, .udp: return "\(name), \(channel.transport.rawValue.uppercased()) \(channel.portText)"
        case .none: return name
        }
    }

    private func title(_ id: Node.ID) -> String {
        diagram.nodes.lazy.flatMap(\.subtree).first { $0.id == id }?.title ?? id.text
    }
}
