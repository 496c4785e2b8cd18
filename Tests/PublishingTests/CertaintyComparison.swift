import Model

/// What a later edition states with more certainty than an earlier one of the same deck without a further source for it: a
/// vendor's document that the earlier edition does not have. The deck itself has not changed.
struct CertaintyComparison {
    private(set) var unfounded: [String] = []

    init(from old: Edition, to new: Edition) {
        for slide in new.slides {
            guard let former = old.slides.first(where: { $0.id == slide.id }) else { continue }
            let hasFurther = Self.hasFurther(slide.sources, than: former.sources)
            compareNewLinks(former, slide, hasFurther)
            if !hasFurther { compare(former, slide) }
        }
        for channel in new.catalog.channels {
            compareSources(of: channel.id.text, old.catalog.channels[channel.id]?.sources, channel.sources)
        }
        for port in new.catalog.ports {
            compareSources(of: port.id.text, old.catalog.ports[port.id]?.sources, port.sources)
        }
    }

    private static func hasFurther(_ sources: [Source], than former: [Source]) -> Bool {
        sources.contains { $0.confidence == .vendorDocument && $0.retrieved != nil && !former.contains($0) }
    }

    private mutating func compareSources(of name: String, _ former: [Source]?, _ sources: [Source]) {
        let former = former ?? []
        if Self.firmest(sources) < Self.firmest(former), !Self.hasFurther(sources, than: former) {
            unfounded.append("\(name): \(sources.map(\.title))")
        }
    }

    /// The position in the order of confidences, the firmest first; after all of them without any source.
    private static func firmest(_ sources: [Source]) -> Int {
        sources.map { rank($0.confidence) }.min() ?? Source.Confidence.former.count
    }

    private static func rank(_ confidence: Source.Confidence?) -> Int {
        confidence?.rank ?? 0
    }

    private struct Ends: Hashable {
        var diagram: Diagram.ID
        var from: Node.ID
        var to: Node.ID
        var channel: Channel.ID
    }

    /// A link that only the later edition has is what its further source states, not what follows from the deck.
    private mutating func compareNewLinks(_ former: Slide, _ slide: Slide, _ hasFurther: Bool) {
        let formerLinks = Self.links(of: former)
        for (ends, links) in Self.links(of: slide) where formerLinks[ends] == nil {
            guard !hasFurther || links.contains(where: { $0.terms.confidence != .vendorDocument }) else { continue }
            unfounded.append("\(slide.id): \(ends.from) to \(ends.to) over \(ends.channel), which is new")
        }
        unfounded.sort()
    }

    private mutating func compare(_ former: Slide, _ slide: Slide) {
        let formerLinks = Self.links(of: former)
        for (ends, links) in Self.links(of: slide) {
            guard let known = formerLinks[ends] else { continue }
            let confidence = links.map { Self.rank($0.terms.confidence) }.min() ?? 0
            let formerConfidence = known.map { Self.rank($0.terms.confidence) }.min() ?? 0
            if confidence < formerConfidence {
                unfounded.append("\(slide.id): \(ends.from) to \(ends.to) over \(ends.channel)")
            }
            if known.allSatisfy({ $0.terms.condition != nil }), links.contains(where: { $0.terms.condition == nil }) {
                unfounded.append("\(slide.id): \(ends.from) to \(ends.to) without a condition")
            }
        }
        for source in former.sources where source.confidence == .reconstructed && !slide.sources.contains(source) {
            unfounded.append("\(slide.id): no longer says that this is reconstructed: \(source.title)")
        }
        unfounded.sort()
    }

    private static func links(of slide: Slide) -> [Ends: [Link]] {
        var links: [Ends: [Link]] = [:]
        for diagram in slide.diagrams {
            for link in diagram.links where !link.isDerived {
                let ends = Ends(diagram: diagram.id, from: link.from, to: link.to, channel: link.channel)
                links[ends, default: []].append(link)
            }
        }
        return links
    }
}
