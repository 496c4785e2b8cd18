import Model

/// A line to draw: the links of a diagram that have the same ends and channel, with all their letters. Only those over
/// which the payload comes back, or which both sides open, are a line of their own, because they look different.
struct DrawnLink: Sendable, Hashable {
    var id: Link.ID
    var paths: [Path]
    /// Indices into the boxes of the tree.
    var source: Int
    var target: Int
    var channel: Channel.ID
    var data: LinkTerms.DataDirection
    var initiator: LinkTerms.Initiator
    /// Whether it runs over a network. Calls inside a machine and what people carry should not pull machines together.
    var isNetwork: Bool

    var label = LineLabel.none
    /// Its ports beside its letters, where there is room; empty without letters.
    var ports: [String] = []
    /// `nil` for a line that shares its way with no other.
    var fan: Fan?
    /// The connections that it stands for, where these are many and each is listed on its plate; otherwise empty.
    var carried: [CarriedLink] = []

    /// The room along the line that its label needs.
    var badgeRun: Double { label.run }

    /// What it needs between two columns for its label.
    func columnRoom(in tree: BoxTree) -> Double {
        LayoutMetrics.badgeRoom(badgeRun, inside: tree.boxes[source].inset + tree.boxes[target].inset)
    }

    /// How many lanes at the side of a box it needs: a list stands between its boxes, as high as they are.
    var lanes: Int {
        guard case .list = label else { return 1 }
        return Int((label.height / LayoutMetrics.lane).rounded(.up))
    }

    static func merge(_ diagram: ResolvedDiagram, tree: BoxTree) -> [DrawnLink] {
        var drawn: [DrawnLink] = []
        var known: [Key: Int] = [:]
        let networked = Set(diagram.channels.filter { $0.transports.isNetwork }.map(\.id))
        for link in diagram.links {
            guard let source = tree.index[link.from], let target = tree.index[link.to] else { continue }
            let key = Key(
                source: source, target: target, channel: link.channel, isReturn: link.terms.data == .back,
                initiator: link.terms.initiator)
            if let index = known[key] {
                drawn[index].paths += link.paths.filter { !drawn[index].paths.contains($0) }
                drawn[index].paths.sort()
                drawn[index].data = drawn[index].data.joined(with: link.terms.data)
            } else {
                known[key] = drawn.count
                drawn.append(
                    DrawnLink(
                        id: link.id, paths: link.paths, source: source, target: target, channel: link.channel,
                        data: link.terms.data, initiator: link.terms.initiator,
                        isNetwork: networked.contains(link.channel)))
            }
        }
        let texts = Dictionary(diagram.channels.map { ($0.id, $0.plateText) }) { first, _ in first }
        let closed = Set((diagram.folded?.closed ?? []).compactMap { tree.index[$0] })
        drawn = CarriedLink.combine(
            drawn, texts: texts, closed: closed, keepsApart: diagram.hints.keepsLinesApart)
        addLabels(to: &drawn, diagram)
        if !diagram.hints.keepsLinesApart { Fan.assign(to: &drawn) }
        return drawn
    }

    /// Letters; where a diagram has none at all, ports.
    private static func addLabels(to drawn: inout [DrawnLink], _ diagram: ResolvedDiagram) {
        let hasLetters = drawn.contains { !$0.paths.isEmpty }
        let isTerse = diagram.folded?.isTerse == true
        let channels = Dictionary(diagram.channels.map { ($0.id, $0) }) { first, _ in first }
        for index in drawn.indices {
            if !drawn[index].carried.isEmpty {
                drawn[index].label = .list(
                    drawn[index].carried.map {
                        ListRow(text: isTerse && !$0.paths.isEmpty ? "" : $0.text, letters: $0.paths.count)
                    })
            } else if !drawn[index].paths.isEmpty {
                drawn[index].label = .letters(drawn[index].paths.count)
                drawn[index].ports = isTerse ? [] : channels[drawn[index].channel]?.plateLines ?? []
            } else if !hasLetters, let channel = channels[drawn[index].channel], let lines = channel.plateLines {
                drawn[index].label = .plate(lines)
            }
        }
    }

    private struct Key: Hashable {
        var source: Int
        var target: Int
        var channel: Channel.ID
        var isReturn: Bool
        var initiator: LinkTerms.Initiator
    }
}

extension ResolvedChannel {
    /// Its ports as a plate has them; `nil` without a port.
    fileprivate var plateLines: [String]? {
        guard transports.isNetwork, !portText.isEmpty, portText != "–" else { return nil }
        let text = transports == [.tcp] ? portText : plateText
        // A number that is broken is another number.
        let widest = text.split(separator: " ").map { TextMetrics.width(String($0), .plate) }.max() ?? 0
        return TextMetrics.wrap(text, .plate, limit: max(72, widest))
    }

    /// In a list of many.
    fileprivate var plateText: String {
        transports.isNetwork ? transports.title(withPorts: portText) : applicationProtocol
    }
}
