import Layout
import Model
import SVG

/// What shapes are painted with in one theme.
struct ShapePalette: Sendable {
    let design: DeckDesign
    let scale: SlideScale

    func color(_ token: ColorToken, recedes: Bool = false) -> ThemeColor {
        ThemeColor(recedes ? token.receding : token, in: design.theme, keepsHues: design.template != nil)
    }

    /// The border of a box.
    func border(_ look: BoxLook, recedes: Bool) -> ShapeStroke? {
        look.border.map { stroke($0, width: look.borderWidth, dashes: look.dashes, recedes: recedes) }
    }

    /// - Parameters:
    ///   - width: in points of the drawing.
    ///   - dashes: likewise.
    func stroke(
        _ token: ColorToken, width: Double, dashes: [Double] = [], recedes: Bool = false
    ) -> ShapeStroke {
        ShapeStroke(
            color: color(token, recedes: recedes), width: scale.length(width),
            dashes: dashes.map { $0 / max(width, 0.1) })
    }

    /// A line of text with nothing around it.
    func label(_ run: TextRun, _ token: ColorToken, recedes: Bool = false) -> SlideShape {
        let frame = scale.rect(FontBox.frame(of: run))
        return .plain(
            PlainShape(
                name: ShapeName(title: run.text), frame: frame, geometry: .rectangle,
                text: ShapeText(paragraphs: [[self.run(run, token, recedes: recedes)]]), isTextBox: true))
    }

    func run(_ run: TextRun, _ token: ColorToken, recedes: Bool = false) -> ShapeText.Run {
        ShapeText.Run(
            text: run.text, size: scale.fontSize(run.style.size), isBold: run.style.weight.rawValue >= 600,
            color: color(token, recedes: recedes))
    }

    /// A disc with a letter, or nothing, in it.
    func disc(
        _ name: ShapeName, _ center: Point, _ radius: Double, fill: ColorToken, stroke: ShapeStroke? = nil,
        text: TextRun? = nil, recedes: Bool = false
    ) -> SlideShape {
        let frame = Rect(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
        return .plain(
            PlainShape(
                name: name, frame: scale.rect(frame), geometry: .ellipse, fill: color(fill, recedes: recedes),
                stroke: stroke,
                text: text.map {
                    ShapeText(paragraphs: [[run($0, .canvas, recedes: recedes)]], alignment: .center)
                }))
    }
}

/// The room that programs give a line of the theme's font, which is not Inter.
enum FontBox {
    /// Above and below the baseline, in ems (Arial's `hhea` table).
    static let ascent = 0.905
    static let descent = 0.212
    static var height: Double { ascent + descent }
    /// Of a line's middle above its baseline.
    static let middle = (ascent - descent) / 2

    static func frame(of run: TextRun) -> Rect {
        Rect(
            x: run.origin.x, y: run.origin.y - ascent * run.style.size, width: run.width,
            height: height * run.style.size)
    }
}
