/// Writes a tree as text that means the same as a file of its own (XML) and inside a page (HTML's foreign content).
/// This is the only place where text of a picture is escaped.
struct SVGWriter: ~Copyable {
    private var bytes: [UInt8] = []
    private let theme: PictureTheme

    private init(theme: PictureTheme) { self.theme = theme }

    /// - Parameter isDocument: whether it becomes a file, and so begins with an XML declaration.
    static func text(of root: SVGElement, isDocument: Bool, theme: PictureTheme = .auto) -> String {
        var writer = SVGWriter(theme: theme)
        if isDocument { writer.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }
        writer.write(root)
        if isDocument { writer.raw("\n") }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private mutating func write(_ element: SVGElement) {
        raw("<")
        raw(element.name)
        let classes = theme == .auto ? element.classes + paintClasses(element) : element.classes
        if !classes.isEmpty { attribute("class", classes.joined(separator: " ")) }
        for each in element.attributes { attribute(each.name, each.value) }
        if let fill = element.fill { attribute("fill", color(fill)) }
        if let stroke = element.stroke { attribute("stroke", color(stroke)) }
        if element.content.isEmpty {
            raw("/>")
            return
        }
        raw(">")
        write(element.content)
        raw("</")
        raw(element.name)
        raw(">")
    }

    /// Elements stand on lines of their own; text touches its tags, since white space would be drawn.
    private mutating func write(_ content: [SVGNode]) {
        for node in content {
            switch node {
            case .text(let text): escaped(text, inAttribute: false)
            case .element(let child):
                raw("\n")
                write(child)
            }
        }
        if case .element? = content.last { raw("\n") }
    }

    private func paintClasses(_ element: SVGElement) -> [String] {
        var classes: [String] = []
        if case .token(let token)? = element.fill { classes.append("f-" + token.name) }
        if case .token(let token)? = element.stroke { classes.append("s-" + token.name) }
        return classes
    }

    private func color(_ paint: SVGElement.Paint) -> String {
        switch paint {
        case .none: "none"
        case .token(let token): token.value(in: theme)
        }
    }

    private mutating func attribute(_ name: String, _ value: String) {
        raw(" ")
        raw(name)
        raw("=\"")
        escaped(value, inAttribute: true)
        raw("\"")
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Works on bytes, since a quote and the combining mark that follows it are one `Character` and not equal to a
    /// quote.
    private mutating func escaped(_ text: String, inAttribute: Bool) {
        for byte in text.droppingForbiddenScalars().utf8 {
            switch byte {
            case UInt8(ascii: "&"): raw("&amp;")
            case UInt8(ascii: "<"): raw("&lt;")
            case UInt8(ascii: ">"): raw("&gt;")
            case UInt8(ascii: "\"") where inAttribute: raw("&quot;")
            case 0x09, 0x0A, 0x0D: raw(inAttribute ? " " : "\n")
            default: bytes.append(byte)
            }
        }
    }
}

extension String {
    /// Without control characters and noncharacters: XML has no way to write the former, and HTML calls both a fault.
    fileprivate func droppingForbiddenScalars() -> String {
        guard unicodeScalars.contains(where: \.isForbidden) else { return self }
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: unicodeScalars.filter { !$0.isForbidden })
        return String(kept)
    }
}

extension Unicode.Scalar {
    fileprivate var isForbidden: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
        default: value & 0xFFFE == 0xFFFE
        }
    }
}
