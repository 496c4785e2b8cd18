import Editions
import Model

/// A link that needs a flow, with the slide and the diagram that it is on.
package struct FlowUse: Sendable, Hashable {
    package var place: LinkPlace
    package var slide: Slide.ID
    package var slideTitle: String
    package var diagram: Diagram.ID
    /// `nil` where it is the slide's only one.
    package var diagramTitle: String?
    package var link: Link
}

extension FlowMatrix {
    /// What needs a flow, in reading order.
    package func uses(of flow: Flow) -> [FlowUse] {
        flow.uses.map { place in
            let slide = index.slides[place.slide]
            let diagram = slide.diagrams[place.diagram]
            return FlowUse(
                place: place, slide: slide.id, slideTitle: slide.title, diagram: diagram.id,
                diagramTitle: diagram.title, link: diagram.links[place.link])
        }
    }

    /// `platform/query-channel (b)(h); platform/airgap-tool (a)`
    func usesText(of flow: Flow) -> String {
        var order: [String] = []
        var paths: [String: Set<Path>] = [:]
        for place in flow.uses {
            let slide = index.slides[place.slide].id.text
            let name = slide.isEmpty ? "/" : slide
            if paths[name] == nil { order.append(name) }
            paths[name, default: []].formUnion(index.link(at: place).paths)
        }
        return order.map { name in
            let letters = (paths[name] ?? []).sorted().map { "(\($0))" }.joined()
            return letters.isEmpty ? name : "\(name) \(letters)"
        }.joined(separator: "; ")
    }
}
