import Digests
import HTML
import Model

/// The groups of one edition's search index, kept from one build to the next.
struct EditionSearchMemory: SearchMemory {
    let groups: SearchGroups
    let inputs: EditionInputs
    let version: String
    /// What the page of each slide is made from: all that is found of a slide is on its page.
    let slides: [Slide.ID: ContentDigest]

    func group(of part: SearchPart) -> SearchGroup? { key(of: part).flatMap { groups.group($0, of: version) } }

    func keep(_ group: SearchGroup, of part: SearchPart) {
        if let key = key(of: part) { groups.keep(group, key, of: version) }
    }

    /// - Returns: `nil` for a slide of which nothing is kept.
    private func key(of part: SearchPart) -> ContentDigest? {
        switch part {
        case .slide(let id): slides[id].map { Self.key("slide", $0) }
        case .steps(let id): slides[id].map { Self.key("steps", $0) }
        case .texts(let id): slides[id].map { Self.key("texts", $0) }
        case .ports: inputs.outlineKey(of: "search: ports")
        case .sections: inputs.outlineKey(of: "search: sections")
        case .components: inputs.outlineKey(of: "search: components")
        case .settings: inputs.outlineKey(of: "search: settings")
        case .flows(let first): inputs.outlineKey(of: "search: flows from \(first)")
        }
    }

    private static func key(_ name: String, _ slide: ContentDigest) -> ContentDigest {
        var hasher = KeyHasher()
        hasher.add("search: \(name)")
        hasher.add(slide)
        return hasher.key
    }
}
