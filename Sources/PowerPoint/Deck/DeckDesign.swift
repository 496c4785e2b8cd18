import Layout
import SVG
import Words

/// The pages of a deck: Portolan's own, or those of a template.
package struct DeckDesign: Sendable {
    /// Not `auto`.
    let theme: PictureTheme
    let template: DeckTemplate?
    /// What slides say besides what authors wrote.
    let words: Words

    package init(theme: PictureTheme, words: Words = .english) {
        self.theme = theme
        self.words = words
        template = nil
    }

    /// - Parameter theme: not `auto`; whether the template's slides are dark if absent.
    package init(template: DeckTemplate, theme: PictureTheme? = nil, words: Words = .english) {
        self.words = words
        self.theme = theme ?? (template.isDark ? .dark : .light)
        self.template = template
    }

    /// To a point of a 16:9 picture, and of whatever is on a page.
    private static var unit: Double { DeckPages.scale.factor }

    /// In points, what is below the titles of a template's slides.
    private var room: Rect? {
        template.map { template in
            let room = template.room
            return Rect(
                x: Double(room.x) / Self.unit, y: Double(room.y) / Self.unit, width: Double(room.width) / Self.unit,
                height: Double(room.height) / Self.unit)
        }
    }

    // MARK: Title and text

    /// The size in which a header is set.
    var headerPage: Size {
        guard let room else { return PictureFrame.deckSize }
        return Size(width: room.width + 2 * PictureHeader.margin, height: PictureFrame.deckSize.height)
    }

    /// What a header has of a title: nothing where the template has a place for it.
    func headerTitle(_ title: String) -> String { template == nil ? title : "" }

    /// Where the headers' points are, in points of the page.
    private var headerOffset: Point {
        guard let room else { return Point(x: 0, y: 0) }
        // A header of two lines begins so far below its upper edge.
        return Point(x: room.x - PictureHeader.margin, y: room.y - 12)
    }

    var headerScale: SlideScale {
        let offset = headerOffset
        return SlideScale(x: offset.x * Self.unit, y: offset.y * Self.unit, factor: Self.unit)
    }

    // MARK: What is below

    /// The room for a diagram or a table, in points of the page.
    func area(below header: PictureHeader) -> Rect {
        guard let room else {
            let page = PictureFrame.deckSize
            return Rect(
                left: PictureHeader.margin, top: header.height, right: page.width - PictureHeader.margin,
                bottom: page.height - 40)
        }
        return Rect(
            left: room.left, top: headerOffset.y + (header.isEmpty ? 12 : header.height), right: room.right,
            bottom: room.bottom - 8)
    }

    /// Where title, drawing and legend of a diagram are, in points of the page.
    func frame(of drawing: DiagramDrawing, _ form: DeckForm, _ header: PictureHeader) -> PictureFrame {
        drawing.deckFrame(form, header: header, in: template == nil ? nil : area(below: header))
    }

    /// The same with the legend in its usual size, for a slide that is there for its sake.
    func explainingFrame(of drawing: DiagramDrawing, _ header: PictureHeader) -> PictureFrame? {
        drawing.explainingFrame(header: header, in: template == nil ? nil : area(below: header))
    }
}
