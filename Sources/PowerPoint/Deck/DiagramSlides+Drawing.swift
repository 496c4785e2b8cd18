import Layout
import Model
import SVG

extension DeckDiagram {
    /// A slide with the whole diagram, slides with parts of it where its text is smaller than 12 points, and one for each
    /// step in which the rest recedes.
    ///
    /// - Parameters:
    ///   - includesSteps: whether steps have slides.
    package func slides(_ design: DeckDesign, _ form: DeckForm, includesSteps: Bool) -> DiagramSlides {
        let heading = design.headerTitle(title)
        let header = PictureHeader(title: heading, subtitle: summary, in: design.headerPage)
        var set = DiagramSlides(slides: [], lines: LineCount())
        let frame = design.frame(of: drawing, form, header)
        let whole = slide(frame, design, nil)
        set.add(whole.shapes, [description] + steps.map(Self.words), whole.lines)
        set.smallLegendCount += frame.legendScale < 1 ? 1 : 0
        RegionSlides(diagram: self, design: design).add(to: &set, scale: frame.scale)
        guard includesSteps else { return set }
        let headers = PictureHeader.headers(of: steps, title: heading, subtitle: summary, in: design.headerPage)
        for (step, header) in zip(steps, headers) {
            let lit = slide(
                design.frame(of: drawing, form, header), design, Spotlight(Set(step.paths), in: drawing.layout))
            set.add(lit.shapes, [Self.words(step)], lit.lines)
        }
        return set
    }

    private static func words(_ step: Step) -> String {
        let letters = step.paths.map { "(\($0.letter))" }.joined()
        return "\(step.number). \(letters.isEmpty ? "" : letters + " ")\(step.text)"
    }

    private func slide(
        _ frame: PictureFrame, _ design: DeckDesign, _ spotlight: Spotlight?
    ) -> (shapes: [SlideShape], lines: LineCount) {
        var shapes = SlideHeader(design: design, header: frame.header).shapes(title: title)
        let factor = DeckPages.scale.factor
        let scale = SlideScale(
            x: frame.drawingOrigin.x * factor, y: frame.drawingOrigin.y * factor, factor: frame.scale * factor)
        let (drawn, lines) = DiagramShapes(
            drawing.layout, of: drawing.diagram, ShapePalette(design: design, scale: scale)
        ).drawn(spotlight)
        shapes += drawn
        if let legend = frame.placedLegend {
            let scale = SlideScale(x: 0, y: 0, factor: frame.legendScale * factor)
            shapes.append(LegendDrawer(palette: ShapePalette(design: design, scale: scale)).shape(legend))
        }
        return (shapes, lines)
    }
}

extension DiagramSlides {
    mutating func add(_ shapes: [SlideShape], _ notes: [String], _ lines: LineCount) {
        slides.append(DeckSlide(kind: .diagram, shapes: shapes, notes: notes))
        self.lines = self.lines + lines
    }
}
