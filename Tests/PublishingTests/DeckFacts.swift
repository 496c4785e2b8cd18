import Foundation
import Model

/// What the text of the deck states, read from `Fixtures/deck/facts.txt`, which describes its format.
struct DeckFacts {
    /// A communication that a step of the deck describes.
    struct Communication: Hashable, CustomStringConvertible {
        var path: Path
        /// A component as the links of the slide name it; `nil` where the deck does not name it.
        var sender: String?
        var receiver: String?
        /// The side that opens the connection; `nil` where the deck does not say.
        var opener: String?
        /// Words that the condition of the link contains; `nil` where the deck has no condition.
        var condition: String?

        var description: String {
            "(\(path)) \(sender ?? "?") -> \(receiver ?? "?"), opened by \(opener ?? "?")"
                + (condition.map { ", if \($0)" } ?? "")
        }
    }

    struct Slide {
        var id: Model.Slide.ID
        /// The channels for which the slide prints a port and a protocol.
        var legend: Set<Channel.ID> = []
        var communications: [Communication] = []
        /// Words that the text of the slide contains.
        var phrases: [String] = []
    }

    struct MalformedLineError: Error, CustomStringConvertible {
        var number: Int
        var text: String
        var description: String { "line \(number) of the deck's facts: '\(text)'" }
    }

    private(set) var slides: [Slide] = []

    static func read() throws -> DeckFacts {
        let file = Repository.root.appendingPathComponent("Tests/PublishingTests/Fixtures/deck/facts.txt")
        return try DeckFacts(String(contentsOf: file, encoding: .utf8))
    }

    init(_ text: String) throws {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.trimmingCharacters(in: .whitespaces)
            if words.isEmpty || words.hasPrefix("#") { continue }
            guard add(words) else { throw MalformedLineError(number: index + 1, text: words) }
        }
    }

    /// - Returns: whether the line is well formed.
    private mutating func add(_ line: String) -> Bool {
        let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return false }
        if parts[0] == "slide:" {
            slides.append(Slide(id: Model.Slide.ID(parts[1])))
            return true
        }
        guard let last = slides.indices.last else { return false }
        switch parts[0] {
        case "legend": slides[last].legend = Set(parts[1].split(separator: " ").map { Channel.ID(String($0)) })
        case "says": slides[last].phrases.append(parts[1])
        default:
            guard let fact = Communication(path: parts[0], parts[1]) else { return false }
            slides[last].communications.append(fact)
        }
        return true
    }
}

extension DeckFacts.Communication {
    /// - Parameter text: `relay -> client opened by client if it is open`, without the path.
    fileprivate init?(path: String, _ text: String) {
        guard let match = text.wholeMatch(of: #/(\S+) -> (\S+)(?: opened by (\S+))?(?: if (.+))?/#), path.count == 1
        else { return nil }
        func named(_ name: Substring) -> String? { name == "?" ? nil : String(name) }
        self.path = Path(path)
        sender = named(match.1)
        receiver = named(match.2)
        opener = named(match.3 ?? match.1)
        condition = match.4.map(String.init)
    }

    /// Whether the link is this communication, with its condition.
    func matches(_ link: Link) -> Bool {
        guard link.paths.contains(path), isAccepted(opener, link.from.text) else { return false }
        let ends = [link.from.text, link.to.text]
        guard [ends, ends.reversed()].contains(where: { isAccepted(sender, $0[0]) && isAccepted(receiver, $0[1]) })
        else { return false }
        guard let condition else { return link.terms.condition == nil }
        return link.terms.condition?.contains(condition) ?? false
    }

    private func isAccepted(_ stated: String?, _ name: String) -> Bool { stated.map { $0 == name } ?? true }
}
