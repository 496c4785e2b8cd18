import Firewall
import Model
import Words

/// What a reader can block on a slide, and its effects, as attributes that the script shows and never computes:
/// `data-block`, the choice's key; `data-name`, its name; `data-cut`, each connection that is cut, as
/// `diagram:from:to:channel`, where that is not the key; `data-steps`, the effects on steps, as `happy-path:4:cut`; and
/// `data-words`, the same effects in words.
struct BlockChoice {
    var key: String
    var name: String
    var effect: BlockedEffect
    private var words: BlockedWords

    /// A port's number over one transport, or the port itself if each site chooses the number.
    static func port(
        _ port: Port, _ transport: Channel.Transport, on slide: BlockedSlide, _ words: Words
    ) -> BlockChoice? {
        guard let blocked = traffic(of: port, transport) else { return nil }
        let number = port.number.range == nil ? port.title : "\(port.number)"
        return BlockChoice(
            key: FlowKeys.port(port, transport), name: "\(number) \(transport.title(words))", blocked: blocked,
            on: slide, words)
    }

    /// - Parameter title: the link's ends and channel: `Server: API → Desk, 443 TCP`.
    static func link(
        _ link: Link, titled title: String, of diagram: Diagram.ID, on slide: BlockedSlide, _ words: Words
    ) -> BlockChoice? {
        BlockChoice(
            key: key(diagram, DrawnConnection(link)), name: title,
            blocked: .connection(slide.id, diagram, DrawnConnection(link)), on: slide, words)
    }

    private static func traffic(of port: Port, _ transport: Channel.Transport) -> BlockedTraffic? {
        guard !transport.isPortless, transport != .none else { return nil }
        return port.number.range.map { BlockedTraffic.numbers($0, transport) } ?? .port(port.id, transport)
    }

    /// The key of everything that can be blocked on a slide, with what it blocks; some more than once.
    static func all(of slide: Slide, _ catalog: Catalog) -> [(key: String, traffic: BlockedTraffic)] {
        slide.diagrams.flatMap { diagram in
            diagram.links.flatMap { link -> [(key: String, traffic: BlockedTraffic)] in
                let channel = catalog.channels[link.channel]
                let ports = (channel?.transports ?? []).flatMap { transport in
                    channel.map(catalog.ports)?.compactMap { port in
                        traffic(of: port, transport).map { (FlowKeys.port(port, transport), $0) }
                    } ?? []
                }
                let connection = DrawnConnection(link)
                return ports + [(key(diagram.id, connection), .connection(slide.id, diagram.id, connection))]
            }
        }
    }

    private static func key(_ diagram: Diagram.ID, _ connection: DrawnConnection) -> String {
        "\(diagram):\(connection.from):\(connection.to):\(connection.channel)"
    }

    /// - Returns: `nil` if nothing on the slide would be cut.
    private init?(key: String, name: String, blocked: BlockedTraffic, on slide: BlockedSlide, _ words: Words) {
        guard let effect = slide.effect(of: [blocked]) else { return nil }
        self.effect = effect
        self.key = key
        self.words = words.blocked
        self.name = name
    }

    var attributes: [HTMLAttribute] {
        let cut = effect.connections.map { Self.key($0.diagram, $0.connection) }.joined(separator: " ")
        return [HTMLAttribute("data-block", key), HTMLAttribute("data-name", name)]
            + (cut == key ? [] : [HTMLAttribute("data-cut", cut)]) + Self.effects(effect, words)
    }

    /// What becomes of steps.
    static func effects(_ effect: BlockedEffect, _ words: BlockedWords) -> [HTMLAttribute] {
        [
            HTMLAttribute("data-steps", effect.courses.flatMap(Self.steps).joined(separator: " ")),
            HTMLAttribute("data-words", effect.sentences(words).joined(separator: " ")),
        ]
    }

    /// Steps in a row with the same consequence are one entry: `happy-path:2:cut happy-path:3-8:depends`.
    private static func steps(of course: BlockedEffect.Course) -> [String] {
        var runs: [(steps: ClosedRange<Int>, word: String)] = []
        for (index, step) in course.steps.enumerated() {
            guard let word = step.consequence.word else { continue }
            if let last = runs.last, last.word == word, last.steps.upperBound == index {
                runs[runs.count - 1].steps = last.steps.lowerBound...index + 1
            } else {
                runs.append((index + 1...index + 1, word))
            }
        }
        return runs.map { run in
            let (first, last) = (run.steps.lowerBound, run.steps.upperBound)
            return "\(course.happyPath.anchor):\(first)\(first == last ? "" : "-\(last)"):\(run.word)"
        }
    }
}

extension BlockedEffect.Consequence {
    fileprivate var word: String? {
        switch self {
        case .happens: nil
        case .cut: "cut"
        case .mayFail: "may-fail"
        case .depends: "depends"
        case .mayDepend: "may-fail"
        case .standsIn: "stands-in"
        }
    }
}
