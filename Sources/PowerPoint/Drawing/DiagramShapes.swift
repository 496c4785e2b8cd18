import Layout
import Model
import SVG

/// A drawn diagram as shapes of a slide.
struct DiagramShapes {
    let layout: DiagramLayout
    let palette: ShapePalette
    private let drawer: LinkDrawer
    private let sites: BoxSites

    /// - Parameter cuts: the lines that are cut off at an end.
    init(
        _ layout: DiagramLayout, of diagram: ResolvedDiagram, _ palette: ShapePalette, cuts: [Link.ID: LineCut] = [:]
    ) {
        self.layout = layout
        self.palette = palette
        sites = BoxSites(layout)
        drawer = LinkDrawer(
            palette: palette, sites: sites,
            titles: Dictionary(
                diagram.nodes.flatMap(\.subtree).map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first }),
            channels: Dictionary(diagram.channels.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            cuts: cuts)
    }

    /// Zones, connectors, boxes and lines, and the labels of lines above all of them.
    ///
    /// - Parameter spotlight: what is lit while the rest recedes; `nil` where all is lit.
    func drawn(_ spotlight: Spotlight? = nil) -> (shapes: [SlideShape], lines: LineCount) {
        var shapes = layout.zones.map { ZoneDrawer(palette: palette).shape($0) }
        shapes += layout.connectors.compactMap { seat($0, recedes: spotlight?.lights($0, in: layout) == false) }
        shapes += boxes(spotlight)
        var count = LineCount()
        let hasLetters = layout.links.contains { !$0.paths.isEmpty }
        let (dim, lit) = (
            layout.links.filter { spotlight?.lights($0) == false },
            layout.links.filter { spotlight?.lights($0) != false }
        )
        for (links, recede) in [(dim, true), (lit, false)] {
            // In a diagram with letters, a line without one is its background.
            func recedes(_ link: LinkShape) -> Bool {
                recede || (spotlight == nil && hasLetters && link.paths.isEmpty)
            }
            for link in links {
                guard let (line, form) = drawer.line(link, recedes: recedes(link)) else { continue }
                shapes += line
                count.add(form)
            }
            shapes += links.compactMap { drawer.label($0, recedes: recedes($0), recede ? nil : spotlight) }
        }
        return (shapes, count)
    }

    private func boxes(_ spotlight: Spotlight?) -> [SlideShape] {
        let nesting = BoxNesting(layout.boxes)
        let drawer = BoxDrawer(palette: palette, sites: sites, held: nesting.held, spotlight: spotlight)
        return nesting.tops.map { drawer.shape($0) }
    }

    private func seat(_ connector: Connector, recedes: Bool) -> SlideShape? {
        let points = [connector.from, connector.to].map(palette.scale.point)
        return ConnectorPlace(points).map { place in
            .connector(
                SlideConnector(
                    name: .decorative("Sits at"), place: place,
                    stroke: palette.stroke(.cardBorder, width: 1.5, recedes: recedes)))
        }
    }
}
