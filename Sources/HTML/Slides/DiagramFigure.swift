import Firewall
import Model
import SVG

/// A drawing and its legend.
struct DiagramFigure {
    var context: PageContext
    var anchors: SlideAnchors
    /// The slide with the effects of blocking; `nil` in print, where nothing can be blocked.
    var blocked: BlockedSlide?
    /// A description of the drawing.
    var label: String
    var drawing: SlideDrawing
    /// The pictures of the groups that are boxes in this one.
    var parts: [SlideDrawing] = []

    var nodes: [HTMLNode] {
        [note, figure, contents, drawing.legend.isEmpty ? nil : legend].compactMap { $0 }
    }

    /// What is folded, in words, with links to the pictures of it; `nil` where nothing is.
    private var contents: HTMLNode? {
        guard !parts.isEmpty else { return nil }
        return element("nav", .class("folded"), .label(context.words.slide.foldedParts)) {
            element("p") { context.words.slide.foldedNotice }
            element("ul") {
                for part in parts {
                    element("li") {
                        element("a", .href(PagePath.fragment(anchors.figure(part.diagram.id)))) {
                            part.diagram.title ?? ""
                        }
                        ": " + part.members.joined(separator: ", ")
                    }
                }
            }
        }
    }

    /// `nil` unless the drawing is other than it should be.
    private var note: HTMLNode? {
        guard drawing.isPlain else { return nil }
        return element("div", .class("notice"), .role("note"), HTMLAttribute("data-layout", "plain")) {
            element("p") { context.words.slide.couldNotBeLaidOut }
        }
    }

    private var figure: HTMLNode {
        element(
            "figure", .class("diagram \(WidthClass.name(drawing.width))"), .id(anchors.figure(drawing.diagram.id))
        ) {
            // For the script's buttons, which have their room before it runs.
            if context.medium == .screen { element("div", .class("figure-tools")) }
            element(
                "div", .class("scroll"), .role("group"), .label(label), HTMLAttribute("tabindex", "0"),
                hasConnections ? HTMLAttribute("aria-details", anchors.connections(drawing.diagram.id)) : nil
            ) {
                HTMLNode.verbatim(context.medium == .paper ? drawing.svg.unlinked : drawing.svg.linked)
            }
            if context.medium == .screen {
                element("figcaption") {
                    drawing.key.map { $0 + " " } ?? ""
                    stackKey.map { $0 + " " } ?? ""
                    element("a", .href(context.path.link(to: context.path.beside(drawing.fileName)))) {
                        context.words.slide.openDrawing
                    }
                    if let deck = drawing.deck {
                        context.words.slide.deckPicture
                        DeckLinks(context: context, deck: deck).nodes
                    }
                }
            }
        }
    }

    /// Whether the page has its connections as a table, which is the same as text.
    private var hasConnections: Bool {
        context.medium == .screen && drawing.whole.map { !$0.links.isEmpty } == true
    }

    /// What the number at something that stands for many means; `nil` without such a thing.
    private var stackKey: String? {
        // What stands for several different machines is explained by itself.
        let folded = drawing.diagram.folded?.closed ?? []
        let stacks = drawing.diagram.nodes.filter { !folded.contains($0.id) }.flatMap(\.subtree).filter(\.isStack)
        guard !stacks.isEmpty else { return nil }
        return context.words.slide.stackKey
    }

    private var legend: HTMLNode {
        element("table", .class("legend")) {
            element("caption") { context.words.slide.portsAndLines }
            element("thead") {
                element("tr") {
                    let words = context.words.slide
                    for title in [words.port, words.line, words.protocol, words.whatItIs] {
                        element("th", HTMLAttribute("scope", "col")) { title }
                    }
                }
            }
            element("tbody") {
                for row in drawing.legend {
                    element("tr") {
                        element("th", HTMLAttribute("scope", "row"), .class("port")) { numbers(row) }
                        element("td", .class("sample")) { HTMLNode.verbatim(row.lineSampleSVG) }
                        element("td") { row.protocolText }
                        element("td") { titles(row) }
                    }
                }
            }
        }
    }

    /// The row's transports with the numbers of its ports, each of which can be blocked over each: `TCP 53, UDP 53`.
    private func numbers(_ row: LegendRow) -> [HTMLNode] {
        let channels = row.channels.compactMap { context.catalog.channels[$0] }
        guard context.medium == .screen, let first = channels.first, !first.ports.isEmpty else {
            return [.text(row.markedPortText)]
        }
        let isShared = Set(channels.map(\.ports)).count > 1
        let published = context.publicationText(of: first).map { $0 + " → " } ?? ""
        let services = row.transports.map { transport -> [HTMLNode] in
            let lead =
                (transport == .none ? "" : transport.title(context.words) + " ")
                + (transport.isPortless ? "" : published)
            return [.text(lead)] + (transport.isPortless ? [] : numbers(of: first, over: transport, isShared: isShared))
        }
        return services.joined(separator: [.text(", ")]) + [
            .text(first.sourcePortText.map { " (\(context.words.slide.from($0)))" } ?? "")
        ]
    }

    /// - Parameter isShared: whether the numbers are those of several ports, so that they lead to no page.
    private func numbers(of channel: Channel, over transport: Channel.Transport, isShared: Bool) -> [HTMLNode] {
        context.catalog.ports(of: channel).enumerated().flatMap { index, port -> [HTMLNode] in
            let number = context.reference(isShared ? nil : context.link(to: port.id)) {
                context.numberText(of: port.id)
            }
            let choice = blocked.flatMap { BlockChoice.port(port, transport, on: $0, context.words) }
            let node = HTMLNode.element(name: "span", attributes: choice?.attributes ?? [], children: number)
            return (index > 0 ? [.text(" / ")] : []) + [node]
        }
    }

    /// The meaning of the row, and the confidence in its numbers.
    private func titles(_ row: LegendRow) -> [HTMLNode] {
        let channels = row.channels.compactMap { context.catalog.channels[$0] }
        guard context.medium == .screen, channels.count == row.channelTitles.count else {
            return [.text(row.channelTitles.joined(separator: "; "))]
        }
        let parts = channels.map { channel -> [HTMLNode] in
            let port = channel.ports.count == 1 ? channel.ports.first : nil
            let title = context.reference(port.flatMap { context.link(to: $0) }) { channel.title }
            let facts = [channel.sources] + context.catalog.ports(of: channel).map(\.sources)
            return title
                + (!channel.transports.isNetwork ? [] : EvidenceMark(facts: facts, context).appended)
        }
        return Array(parts.joined(separator: [.text("; ")]))
    }
}
