import Layout
import Model
import TextFormats

/// Writes elements as UTF-8 that means the same as a file of its own (XML) and inside a page (HTML's foreign content).
struct SVGWriter: ~Copyable {
    private(set) var bytes: [UInt8] = []
    /// The colors that were written in a fixed theme, in order.
    private(set) var colors: [ThemedSVG.Color] = []
    /// The colors that were written for both themes.
    private(set) var fills: Set<ColorToken> = []
    private(set) var strokes: Set<ColorToken> = []
    /// The lines that were written as text, by weight.
    private(set) var lines: [TextStyle.Weight: [String]] = [:]

    private let theme: PictureTheme
    private let outlinesText: Bool
    private let badgeLinks: BadgeLinks?
    private var pathsWithID: Set<Path> = []
    /// Behind the root's description, where a stylesheet belongs.
    private var styleOffset: Int?

    /// - Parameter outlinesText: whether text is written as paths, as far as Inter's subset has its characters.
    init(theme: PictureTheme = .auto, outlinesText: Bool = false, badgeLinks: BadgeLinks? = nil) {
        self.theme = theme
        self.outlinesText = outlinesText
        self.badgeLinks = badgeLinks
        bytes.reserveCapacity(1 << 17)
    }

    /// An element for a page that has `DiagramStylesheet.css`.
    static func inline(_ root: SVGElement, badgeLinks: BadgeLinks? = nil) -> [UInt8] {
        var writer = SVGWriter(badgeLinks: badgeLinks)
        writer.write(root)
        return writer.bytes
    }

    mutating func writeDocument(_ root: SVGElement) {
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        write(root)
        raw("\n")
    }

    /// Adds a stylesheet to the document that was written.
    mutating func insertStyle(_ css: String) {
        guard let styleOffset, !css.isEmpty else { return }
        var style = SVGWriter()
        style.raw("\n")
        style.write(SVGElement("style", text: "\n" + css))
        bytes.insert(contentsOf: style.bytes, at: styleOffset)
        for index in colors.indices { colors[index].offset += style.bytes.count }
    }

    // MARK: Elements

    mutating func write(_ element: SVGElement) {
        if outlinesText, let line = element.setText, let glyphs = line.glyphs {
            writeOutline(line, glyphs, of: element)
            return
        }
        raw("<")
        raw(element.name)
        writeClasses(of: element)
        for each in element.attributes { attribute(each.name, each.value) }
        if let line = element.setText { writeFont(of: line) }
        if let path = element.badge, let badgeLinks, pathsWithID.insert(path).inserted {
            attribute("id", .text(badgeLinks.id(of: path)))
        }
        writePaint(of: element)
        switch element.content {
        case .none:
            raw("/>")
            return
        case .text(let text):
            raw(">")
            escape(text, inAttribute: false)
        case .elements(let children):
            raw(">")
            write(children, of: element)
        }
        raw("</")
        raw(element.name)
        raw(">")
        if styleOffset == nil, element.name == "desc" { styleOffset = bytes.count }
    }

    /// Elements are on lines of their own; text touches its tags, since white space would be drawn.
    private mutating func write(_ children: [SVGElement], of parent: SVGElement) {
        let step = parent.badge.flatMap { badgeLinks?.step(of: $0) }
        if let step {
            // The picture is one image to assistive programs, so nothing in it may take the keyboard's focus.
            raw("\n<a")
            attribute("href", .text(step))
            raw(" tabindex=\"-1\">")
        }
        for child in children {
            raw("\n")
            write(child)
        }
        raw("\n")
        if step != nil { raw("</a>\n") }
    }

    private mutating func writeFont(of line: SetText) {
        attribute("x", .number(line.isCentered ? line.origin.x + line.width / 2 : line.origin.x))
        attribute("y", .number(line.origin.y))
        if line.isCentered { raw(" text-anchor=\"middle\"") }
        if line.style.size != TextStyle.inherited.size { attribute("font-size", .number(line.style.size)) }
        if line.style.weight != TextStyle.inherited.weight {
            attribute("font-weight", .number(Double(line.style.weight.rawValue)))
        }
        attribute("data-width", .number(line.width))
        if line.letterSpacing != 0 { attribute("letter-spacing", .number(line.letterSpacing)) }
        lines[line.style.weight, default: []].append(line.text)
    }

    private mutating func writeOutline(_ line: SetText, _ glyphs: [OutlineFont.Glyph], of element: SVGElement) {
        raw("<path")
        writeClasses(of: element)
        raw(" d=\"")
        line.appendOutline(glyphs, to: &bytes)
        raw("\"")
        attribute("transform", .transform(origin: line.origin, scale: 0.01))
        attribute("data-text", .text(line.text))
        attribute("data-width", .number(line.width))
        writePaint(of: element)
        raw("/>")
    }

    // MARK: Attributes

    private mutating func writeClasses(of element: SVGElement) {
        let isThemed = theme == .auto && (element.fill != nil || element.stroke != nil)
        guard isThemed || !element.classes.isEmpty else { return }
        raw(" class=\"")
        escape(element.classes, inAttribute: true)
        var needsGap = !element.classes.isEmpty
        if theme == .auto, let fill = element.fill {
            raw(needsGap ? " f-" : "f-")
            raw(fill.name)
            needsGap = true
            fills.insert(fill)
        }
        if theme == .auto, let stroke = element.stroke {
            raw(needsGap ? " s-" : "s-")
            raw(stroke.name)
            strokes.insert(stroke)
        }
        raw("\"")
    }

    private mutating func writePaint(of element: SVGElement) {
        if let fill = element.fill { writeColor(" fill=\"", fill) }
        if let stroke = element.stroke { writeColor(" stroke=\"", stroke) }
    }

    private mutating func writeColor(_ attribute: String, _ token: ColorToken) {
        raw(attribute)
        if theme != .auto { colors.append(ThemedSVG.Color(token: token, offset: bytes.count)) }
        raw(token.value(in: theme))
        raw("\"")
    }

    private mutating func attribute(_ name: String, _ value: SVGElement.Value) {
        raw(" ")
        raw(name)
        raw("=\"")
        switch value {
        case .text(let text): escape(text, inAttribute: true)
        case .number(let number): bytes.append(hundredths: number.hundredths)
        case .numbers(let numbers):
            for (index, number) in numbers.enumerated() {
                if index > 0 { raw(" ") }
                bytes.append(hundredths: number.hundredths)
            }
        case .points(let points):
            for (index, point) in points.enumerated() {
                if index > 0 { raw(" ") }
                bytes.append(hundredths: point.x.hundredths)
                raw(",")
                bytes.append(hundredths: point.y.hundredths)
            }
        case .path(let data): bytes += data.bytes
        case .transform(let origin, let scale):
            raw("translate(")
            bytes.append(hundredths: origin.x.hundredths)
            raw(" ")
            bytes.append(hundredths: origin.y.hundredths)
            raw(")")
            guard scale.hundredths != 100 else { break }
            raw(" scale(")
            bytes.append(hundredths: scale.hundredths)
            raw(")")
        }
        raw("\"")
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func escape(_ text: String, inAttribute: Bool) {
        (inAttribute ? MarkupEscaping.svgValue : MarkupEscaping.svgText).append(text, to: &bytes)
    }
}
