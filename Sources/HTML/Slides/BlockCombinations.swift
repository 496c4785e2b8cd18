import Firewall
import Model
import Words

/// What several choices of a slide stop together and none of them, nor fewer of them, stops: a step that has two ways is
/// lost only with both. The script shows these in place of what the choices stop by themselves, so that what it shows is
/// what `portolan blocked` finds for all of them.
///
/// Each is an entry of a hidden list: `data-together`, the keys of the choices; `data-steps` and `data-words`, as those of
/// one choice.
struct BlockCombinations {
    /// Up to how many choices at once are compared.
    static let largest = 4
    /// The number of comparisons after which no larger combinations are looked for.
    private static let most = 300

    private struct Option {
        let key: String
        let traffic: BlockedTraffic
        let states: StepStates
        /// Whether a step that it concerns may still happen, so that more can stop it.
        let isPartial: Bool
    }

    private let slide: BlockedSlide
    private let options: [Option]
    private let words: BlockedWords
    /// Whether a step can happen instead of others.
    private let hasReplacements: Bool

    init(_ slide: Slide, _ blocked: BlockedSlide, _ catalog: Catalog, _ words: BlockedWords) {
        self.words = words
        self.slide = blocked
        hasReplacements = slide.diagrams.contains { $0.links.contains { !$0.terms.replaces.isEmpty } }
        guard hasReplacements || Self.canBePartial(slide, catalog) else {
            options = []
            return
        }
        var known: Set<String> = []
        options = BlockChoice.all(of: slide, catalog).compactMap { key, traffic in
            guard known.insert(key).inserted, let effect = blocked.effect(of: [traffic]) else { return nil }
            return Option(
                key: key, traffic: traffic, states: StepStates(effect), isPartial: StepStates.isPartial(effect))
        }
    }

    /// The list; `nil` if nothing more is stopped together.
    var node: HTMLNode? {
        let (found, size) = found
        guard !found.isEmpty || size < Self.largest else { return nil }
        return element(
            "ul", .class("combinations"), HTMLAttribute("hidden", nil), HTMLAttribute("data-largest", "\(size)")
        ) {
            for (keys, effect) in found {
                HTMLNode.element(
                    name: "li",
                    attributes: [HTMLAttribute("data-together", keys.joined(separator: " "))]
                        + BlockChoice.effects(effect, words),
                    children: [])
            }
        }
    }

    private typealias Found = (keys: [String], effect: BlockedEffect)

    /// - Returns: the combinations, smaller ones first, and up to how many choices all are known.
    private var found: (combinations: [Found], size: Int) {
        var found: [Found] = []
        var known: [(members: Set<Int>, states: StepStates)] = options.indices.map { ([$0], options[$0].states) }
        var sets = options.indices.map { [$0] }
        var count = 0
        for size in 2...Self.largest {
            sets = sets.flatMap { set in
                (((set.last ?? 0) + 1)..<options.count).lazy.map { set + [$0] }.filter(mayCombine)
            }
            guard count + sets.count <= Self.most else { return (found, size - 1) }
            count += sets.count
            for set in sets {
                let members = Set(set)
                guard let effect = slide.effect(of: set.map { options[$0].traffic }) else { continue }
                let states = StepStates(effect)
                let union = known.lazy.filter { $0.members.isSubset(of: members) }
                    .reduce(into: StepStates()) { $0.add($1.states) }
                guard states != union else { continue }
                found.append((set.map { options[$0].key }, effect))
                known.append((members, states))
            }
        }
        return (found, Self.largest)
    }

    /// More than two stop something together only where each leaves a step doubtful.
    private func mayCombine(_ set: [Int]) -> Bool {
        let chosen = set.map { options[$0] }
        if chosen.allSatisfy(\.isPartial) { return true }
        return hasReplacements && set.count == 2
    }

    /// Whether a link of the slide can be cut in some cases only, or a step has several ways.
    private static func canBePartial(_ slide: Slide, _ catalog: Catalog) -> Bool {
        let links = slide.diagrams.flatMap(\.links)
        return slide.diagrams.count > 1 || links.contains { $0.terms.condition != nil }
            || links.contains { link in
                catalog.channels[link.channel].map { channel in
                    channel.ports.count > 1 || channel.transports.count > 1 || channel.transports == [.unknown]
                        || catalog.ports(of: channel).contains { $0.number.range.map { $0.count > 1 } ?? false }
                } ?? false
            }
    }
}

/// How far steps of a slide are stopped, as readers see it.
private struct StepStates: Equatable {
    /// By happy path and position; steps that happen are absent.
    private var gravity: [[Int]: Int] = [:]

    init() {}

    init(_ effect: BlockedEffect) {
        for (path, course) in effect.courses.enumerated() {
            for (position, step) in course.steps.enumerated() {
                let value = Self.gravity(of: step.consequence)
                if value > 0 { gravity[[path, position]] = value }
            }
        }
    }

    /// With what other choices stop.
    mutating func add(_ other: StepStates) { gravity.merge(other.gravity, uniquingKeysWith: max) }

    static func isPartial(_ effect: BlockedEffect) -> Bool {
        effect.courses.contains { $0.steps.contains { gravity(of: $0.consequence) == 2 } }
    }

    private static func gravity(of consequence: BlockedEffect.Consequence) -> Int {
        switch consequence {
        case .happens: 0
        case .standsIn: 1
        case .mayFail, .mayDepend: 2
        case .cut, .depends: 3
        }
    }
}
