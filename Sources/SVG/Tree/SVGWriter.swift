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
    private var isDocument = false
    private var isFragment = false
    private var definitions: SVGDefinitions
    /// Behind the root's description, where definitions and a stylesheet belong.
    private var headOffset: Int?
    /// What an inline picture is without its links, in order.
    private var edits: [LinkedSVG.Edit] = []

    /// - Parameters:
    ///   - outlinesText: whether a document's text is written as outlines, as far as Inter's subset has its characters.
    ///   - idPrefix: unique on the page for which the picture is; for a document empty.
    init(
        theme: PictureTheme = .auto, outlinesText: Bool = false, idPrefix: String = "", badgeLinks: BadgeLinks? = nil
    ) {
        self.theme = theme
        self.outlinesText = outlinesText
        self.badgeLinks = badgeLinks
        definitions = SVGDefinitions(idPrefix: idPrefix)
    }

    /// An element for a page that has `DiagramStylesheet.css`.
    ///
    /// - Parameter idPrefix: unique on the page; of no account without icons.
    static func inline(_ root: SVGElement, idPrefix: String = "", badgeLinks: BadgeLinks? = nil) -> LinkedSVG {
        var writer = SVGWriter(idPrefix: idPrefix, badgeLinks: badgeLinks)
        writer.write(root)
        writer.insertDefinitions()
        return LinkedSVG(linked: writer.bytes, edits: writer.edits)
    }

    /// An element for any page, which needs no stylesheet or script, and no policy that allows these: colors are
    /// attributes.
    ///
    /// - Parameters:
    ///   - theme: not `auto`.
    ///   - outlinesText: whether text is outlines, so that the page needs no font either.
    ///   - idPrefix: unique on the page.
    static func fragment(
        _ root: SVGElement, theme: PictureTheme, outlinesText: Bool = true, idPrefix: String
    ) -> [UInt8] {
        var writer = SVGWriter(theme: theme, outlinesText: outlinesText, idPrefix: idPrefix)
        writer.isFragment = true
        writer.write(root)
        writer.insertDefinitions()
        return writer.bytes
    }

    mutating func writeDocument(_ root: SVGElement) {
        isDocument = true
        bytes.reserveCapacity(1 << 17)
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        write(root)
        raw("\n")
        insertDefinitions()
    }

    /// Adds a stylesheet to the document that was written.
    mutating func insertStyle(_ css: String) {
        guard !css.isEmpty else { return }
        var style = SVGWriter()
        style.raw("\n")
        style.write(SVGElement("style", text: "\n" + css))
        insertIntoHead(style.bytes)
    }

    private mutating func insertDefinitions() {
        guard !definitions.bytes.isEmpty else { return }
        insertIntoHead(Array("\n<defs>\n".utf8) + definitions.bytes + Array("</defs>".utf8))
    }

    private mutating func insertIntoHead(_ markup: [UInt8]) {
        guard let headOffset else { return }
        bytes.insert(contentsOf: markup, at: headOffset)
        for index in colors.indices { colors[index].offset += markup.count }
        for index in edits.indices where edits[index].range.lowerBound >= headOffset {
            let range = edits[index].range
            edits[index].range = range.lowerBound + markup.count..<range.upperBound + markup.count
        }
    }

    // MARK: Elements

    mutating func write(_ element: SVGElement) {
        if isDocument || isFragment, outlinesText, let line = element.setText, let glyphs = line.glyphs {
            writeOutline(line, glyphs, of: element)
            return
        }
        let start = bytes.count
        raw("<")
        raw(element.icon == nil ? element.name : "use")
        writeClasses(of: element)
        if let icon = element.icon { attribute(reference, .text("#" + definitions.id(of: icon))) }
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
            if element.isLink { edits.append(LinkedSVG.Edit(range: start..<bytes.count + 1)) }
            write(children, of: element)
        }
        let end = bytes.count
        raw("</")
        raw(element.name)
        raw(">")
        if element.isLink { edits.append(LinkedSVG.Edit(range: end - 1..<bytes.count)) }
        if headOffset == nil, element.name == "desc" { headOffset = bytes.count }
    }

    /// Elements are on lines of their own; text touches its tags, since white space would be drawn.
    private mutating func write(_ children: [SVGElement], of parent: SVGElement) {
        let step = parent.badge.flatMap { badgeLinks?.step(of: $0) }
        let start = bytes.count
        if let step {
            // The picture is one image to assistive programs, so nothing in it may take the keyboard's focus.
            raw("\n<a")
            attribute("href", .text(step))
            raw(" tabindex=\"-1\">")
            edits.append(LinkedSVG.Edit(range: start..<bytes.count))
        }
        for child in children {
            raw("\n")
            write(child)
        }
        raw("\n")
        guard step != nil else { return }
        raw("</a>\n")
        edits.append(LinkedSVG.Edit(range: bytes.count - 5..<bytes.count))
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

    /// The name of the attribute that refers to a definition. Some programs know it only by its older name, which needs a
    /// namespace that a page has not.
    private var reference: String { isDocument ? "xlink:href" : "href" }

    private mutating func writeOutline(_ line: SetText, _ glyphs: [SetText.PlacedGlyph], of element: SVGElement) {
        raw("<g")
        writeClasses(of: element)
        attribute("transform", .transform(origin: line.origin, scale: line.style.size / OutlinePath.unitsPerEm))
        attribute("data-text", .text(line.text))
        writePaint(of: element)
        raw(">")
        for glyph in glyphs where !glyph.outline.isEmpty {
            raw("<use ")
            raw(reference)
            raw("=\"#")
            definitions.writeID(of: glyph, line.style.weight, to: &bytes)
            let x = Int(glyph.x.rounded())
            if x != 0 {
                raw("\" x=\"")
                bytes.append(integer: x)
            }
            raw("\"/>")
        }
        raw("</g>")
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
        guard isDocument || isFragment else { return }
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
        case .linked(let linked, let unlinked):
            let start = bytes.count
            escape(linked, inAttribute: true)
            var other: [UInt8] = []
            MarkupEscaping.svgValue.append(unlinked, to: &other)
            edits.append(LinkedSVG.Edit(range: start..<bytes.count, replacement: other))
        case .transform(let origin, let scale):
            raw("translate(")
            bytes.append(hundredths: origin.x.hundredths)
            raw(" ")
            bytes.append(hundredths: origin.y.hundredths)
            raw(")")
            guard scale.hundredths != 100 else { break }
            raw(" scale(")
            raw(scale < 0.1 ? scale.fineDecimalText : scale.decimalText)
            raw(")")
        }
        raw("\"")
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func escape(_ text: String, inAttribute: Bool) {
        (inAttribute ? MarkupEscaping.svgValue : MarkupEscaping.svgText).append(text, to: &bytes)
    }
}
