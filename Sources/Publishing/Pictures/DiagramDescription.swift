import Model
import Words

/// A description of a diagram for readers who cannot see it: the slide's summary, then a sentence for each link.
struct DiagramDescription {
    let slide: Slide
    let diagram: ResolvedDiagram
    var words = SlideWords.english

    var text: String {
        let titles = Dictionary(
            diagram.nodes.flatMap(\.subtree).map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        let channels = IdentifiedList(diagram.channels)
        let sentences = diagram.links.map { link in
            let letters = link.paths.map { "(\($0))" }.joined()
            let (from, to) = (titles[link.from] ?? link.from.text, titles[link.to] ?? link.to.text)
            let ends =
                link.from == link.to
                ? words.amongThemselves(from) : words.connection(from, to, link.terms.initiator == .both)
            let how = channels[link.channel].map { ", \(carrier($0))" } ?? ""
            return "\(letters.isEmpty ? "" : letters + " ")\(ends)\(how)."
        }
        return ([slide.summary] + sentences).joined(separator: " ")
    }

    private func carrier(_ channel: ResolvedChannel) -> String {
        channel.transports.isNetwork
            ? "\(channel.applicationProtocol), \(channel.markedPortText)" : channel.applicationProtocol
    }
}
