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
        var text = ""
        var rest = flow.uses[...]
        // The uses are in reading order, so that those of one slide follow each other.
        while let slide = rest.first?.slide {
            let end = rest.firstIndex { $0.slide != slide } ?? rest.endIndex
            let name = index.slides[slide].id.text
            let paths = Set(rest[..<end].flatMap { index.link(at: $0).paths }).sorted()
            if !text.isEmpty { text += "; " }
            text += name.isEmpty ? "/" : name
            if !paths.isEmpty { text += " " }
            for path in paths { text += "(\(path))" }
            rest = rest[end...]
        }
        return text
    }
}
