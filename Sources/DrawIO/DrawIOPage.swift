import Layout
import Model
import SVG
import TextFormats

/// A page with a diagram: zones and machines are containers, lines are edges between the boxes, and letters are labels on
/// them.
package struct DrawIOPage: Sendable {
    let id: String
    let name: String
    let drawing: DiagramDrawing

    private static let margin = 40.0

    /// - Parameter id: unique in the document.
    package init(id: String, name: String, drawing: DiagramDrawing) {
        self.id = id
        self.name = name
        self.drawing = drawing
    }

    var edgeCount: Int { drawing.layout.links.count { !$0.isCarried } }

    func write(_ theme: PictureTheme, to xml: inout XMLWriter) {
        let layout = drawing.layout
        let legend = drawing.legend(at: Point(x: layout.size.width + Self.margin, y: 0))
        let cells = DrawIOCells(layout, of: drawing.diagram, theme).all + DrawIOLegend(theme: theme).cells(legend)
        let width = layout.size.width + (legend.map { $0.size.width + Self.margin } ?? 0)
        let height = max(layout.size.height, legend?.size.height ?? 0)
        xml.element("diagram", ["id": id, "name": name]) { xml in
            xml.start("mxGraphModel")
            for (key, value) in [("grid" as StaticString, "0"), ("page", "0"), ("math", "0"), ("shadow", "0")] {
                xml.attribute(key, value)
            }
            xml.attribute("pageWidth", DrawIOCell.number((width + 2 * Self.margin).rounded(.up)))
            xml.attribute("pageHeight", DrawIOCell.number((height + 2 * Self.margin).rounded(.up)))
            xml.attribute("background", ColorToken.canvas.value(in: theme))
            xml.element("root") { xml in
                DrawIOCell(id: "0").write(to: &xml)
                DrawIOCell(id: "1", parent: "0").write(to: &xml)
                for cell in cells { cell.write(to: &xml) }
            }
            xml.end()
        }
    }
}
