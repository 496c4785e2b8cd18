import Layout
import Model
import SVG

extension DeckDiagram {
    /// A slide with the whole diagram, slides with its legend where that would be smaller than 12 points beside it, slides
    /// with parts of it where its text is smaller than that, and one for each step in which the rest recedes.
    ///
    /// - Parameters:
    ///   - includesSteps: whether steps have slides.
    package func slides(_ design: DeckDesign, _ form: DeckForm, includesSteps: Bool) -> DiagramSlides {
        let heading = design.headerTitle(title)
        let header = PictureHeader(title: heading, subtitle: summary, in: design.headerPage)
        var set = DiagramSlides(slides: [], lines: LineCount())
        let place = legendPlace(design, form, header)
        let frame = frame(design, form, header, place)
        let whole = slide(frame, design, nil)
        set.add(whole.shapes, [description] + steps.map(Self.words), whole.lines)
        if place == .apart { LegendSlides(diagram: self, design: design).add(to: &set) }
        RegionSlides(diagram: self, design: design).add(to: &set, scale: frame.scale)
        guard includesSteps else { return set }
        let headers = PictureHeader.headers(of: steps, title: heading, subtitle: summary, in: design.headerPage)
        for (step, header) in zip(steps, headers) {
            let lit = slide(
                self.frame(design, form, header, place), design, Spotlight(Set(step.paths), in: drawing.layout))
            set.add(lit.shapes, [Self.words(step)], lit.lines)
        }
        return set
    }

    /// Where the legend is, whose text has 12 points or more.
    private enum LegendPlace {
        /// Where it leaves most to the drawing.
        case usual
        /// Beside a drawing that it makes somewhat smaller.
        case insistent
        /// On slides of its own.
        case apart
    }

    /// How much of its size a drawing may lose for a legend beside it.
    private static let largestLoss = 0.15

    private func legendPlace(_ design: DeckDesign, _ form: DeckForm, _ header: PictureHeader) -> LegendPlace {
        guard design.frame(of: drawing, form, header).legendScale < 1 else { return .usual }
        let bare = frame(design, form, header, .apart)
        let insistent = design.explainingFrame(of: drawing, header)
        return (insistent?.scale ?? 0) >= bare.scale * (1 - Self.largestLoss) ? .insistent : .apart
    }

    private func frame(
        _ design: DeckDesign, _ form: DeckForm, _ header: PictureHeader, _ place: LegendPlace
    ) -> PictureFrame {
        var form = form
        if place == .insistent, let frame = design.explainingFrame(of: drawing, header) { return frame }
        if place != .usual { form.showsLegend = false }
        return design.frame(of: drawing, form, header)
    }

    private static func words(_ step: Step) -> String {
        let letters = step.paths.map { "(\($0.letter))" }.joined()
        return "\(step.number). \(letters.isEmpty ? "" : letters + " ")\(step.text)"
    }

    private func slide(
        _ frame: PictureFrame, _ design: DeckDesign, _ spotlight: Spotlight?
    ) -> (shapes: [SlideShape], lines: LineCount) {
        let (shapes, lines) = drawn(frame, design, spotlight)
        return (SlideHeader(design: design, header: frame.header).shapes(title: title) + shapes, lines)
    }

    /// The drawing and its legend.
    func drawn(
        _ frame: PictureFrame, _ design: DeckDesign, _ spotlight: Spotlight?
    ) -> (shapes: [SlideShape], lines: LineCount) {
        let factor = DeckPages.scale.factor
        let scale = SlideScale(
            x: frame.drawingOrigin.x * factor, y: frame.drawingOrigin.y * factor, factor: frame.scale * factor)
        var (shapes, lines) = DiagramShapes(
            drawing.layout, of: drawing.diagram, ShapePalette(design: design, scale: scale)
        ).drawn(spotlight)
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
