import Layout
import Testing

@testable import SVG

@Suite struct SVGWriterTests {
    @Test(arguments: [
        (0.0, "0"), (-0.0, "0"), (-0.004, "0"), (0.005, "0.01"), (1, "1"), (1.5, "1.5"), (1.25, "1.25"),
        (-1.256, "-1.26"), (12.03, "12.03"), (0.1 + 0.2, "0.3"), (1e20, "1000000000"), (-1e20, "-1000000000"),
        (.nan, "0"), (.infinity, "0"), (99.999, "100"),
    ])
    func numbersAreShort(_ value: Double, _ text: String) { #expect(value.decimalText == text) }

    @Test(arguments: [
        ("a<b>&\"c'", "a&lt;b&gt;&amp;\"c'"),
        ("]]>", "]]&gt;"),
        ("é – 語 🛈\u{A0}", "é – 語 🛈\u{A0}"),
        ("bell\u{7}\u{0}\u{1B}\u{7F}\u{85}.", "bell."),
        ("<\u{301}&\u{301}", "&lt;\u{301}&amp;\u{301}"),
    ])
    func textIsEscaped(_ text: String, _ escaped: String) throws {
        let written = SVGElement("text", text: text).text
        #expect(Array(written.utf8) == Array("<text>\(escaped)</text>".utf8))
        _ = try XMLTree.parse(written)
    }

    @Test(arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] as [UInt32])
    func noncharactersAreDropped(_ value: UInt32) throws {
        let text = "a\(try #require(Unicode.Scalar(value)))b"
        #expect(SVGElement("text", text: text).text == "<text>ab</text>")
    }

    /// Swift sees one character that is not a quote where a browser sees a quote and a mark.
    @Test(arguments: [
        ("\" onload=\"x", "&quot; onload=&quot;x"), ("\"\u{301} y=\"", "&quot;\u{301} y=&quot;"),
        ("<>&", "&lt;&gt;&amp;"),
        ("a\nb\tc\r", "a b c "),
    ])
    func attributesAreEscaped(_ value: String, _ escaped: String) {
        let written = SVGElement("g", ["data-id": .text(value)]).text
        #expect(Array(written.utf8) == Array("<g data-id=\"\(escaped)\"/>".utf8))
    }

    /// Each is the light picture with other colors, also where a stylesheet precedes them.
    @Test func bothThemesComeFromOneDrawing() {
        var writer = SVGWriter(theme: .light)
        writer.writeDocument(
            SVGElement(
                "svg", [:], [SVGElement("desc", text: "D"), SVGElement("rect", fill: .card, stroke: .ink)]))
        writer.insertStyle("svg{}")
        let themed = ThemedSVG(light: writer.bytes, colors: writer.colors)
        let light = String(utf8: themed.light)
        #expect(light.contains("<style>\nsvg{}</style>\n<rect fill=\"#FFFFFF\" stroke=\"#0F1B2D\"/>"))
        #expect(
            String(utf8: themed.dark)
                == light.replacing("#FFFFFF", with: ColorToken.card.dark).replacing(
                    "#0F1B2D", with: ColorToken.ink.dark))
    }

    @Test func everyColorTakesSevenBytes() {
        let tokens = ColorToken.fixed + ColorToken.lines
        for token in tokens + tokens.map(\.receding) {
            #expect(token.light.utf8.count == 7 && token.dark.utf8.count == 7, "\(token.name)")
        }
    }

    @Test func paintIsAClassAndInADocumentAnAttributeToo() {
        let element = SVGElement("rect", class: "titlebar", fill: .card, stroke: .ink)
        #expect(element.text == "<rect class=\"titlebar f-card s-ink\"/>")
        var writer = SVGWriter()
        writer.writeDocument(element)
        let document = String(utf8: writer.bytes)
        #expect(document.contains("<rect class=\"titlebar f-card s-ink\" fill=\"#FFFFFF\" stroke=\"#0F1B2D\"/>"))
    }

    @Test func documentsBeginWithADeclaration() {
        var writer = SVGWriter()
        writer.writeDocument(SVGElement("svg"))
        #expect(String(utf8: writer.bytes) == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg/>\n")
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func base64OfTheStandard(_ plain: String, _ encoded: String) {
        #expect(Base64.text(of: Array(plain.utf8)) == encoded)
    }

    @Test func fontsAreWOFF2() {
        for weight in [400, 500, 600, 700].compactMap({ TextStyle.Weight(rawValue: $0) }) {
            #expect(Asset.font(weight).starts(with: Array("wOF2".utf8)))
        }
    }
}
