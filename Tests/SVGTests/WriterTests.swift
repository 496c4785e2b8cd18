import Layout
import Testing

@testable import SVG

@Suite struct WriterTests {
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
        let written = SVGWriter.text(of: SVGElement("text", text: text), isDocument: false)
        #expect(Array(written.utf8) == Array("<text>\(escaped)</text>".utf8))
        _ = try XMLTree.parse(written)
    }

    @Test(arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] as [UInt32])
    func noncharactersAreDropped(_ value: UInt32) throws {
        let text = "a\(try #require(Unicode.Scalar(value)))b"
        #expect(SVGWriter.text(of: SVGElement("text", text: text), isDocument: false) == "<text>ab</text>")
    }

    /// Swift sees one character that is not a quote where a browser sees a quote and a mark.
    @Test(arguments: [
        ("\" onload=\"x", "&quot; onload=&quot;x"), ("\"\u{301} y=\"", "&quot;\u{301} y=&quot;"),
        ("<>&", "&lt;&gt;&amp;"),
        ("a\nb\tc\r", "a b c "),
    ])
    func attributesAreEscaped(_ value: String, _ escaped: String) {
        let written = SVGWriter.text(of: SVGElement("g", ["data-id": value]), isDocument: false)
        #expect(Array(written.utf8) == Array("<g data-id=\"\(escaped)\"/>".utf8))
    }

    @Test func paintIsAttributeAndClass() {
        let element = SVGElement("rect", class: "titlebar", fill: .token(.card), stroke: SVGElement.Paint.none)
        #expect(
            SVGWriter.text(of: element, isDocument: false)
                == "<rect class=\"titlebar f-card\" fill=\"#FFFFFF\" stroke=\"none\"/>")
    }

    @Test func documentsBeginWithADeclaration() {
        let written = SVGWriter.text(of: SVGElement("svg"), isDocument: true)
        #expect(written == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg/>\n")
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
