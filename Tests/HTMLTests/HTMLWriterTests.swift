import Testing

@testable import HTML

@Suite struct HTMLWriterTests {
    @Test(arguments: [
        ("a < b > c", "a &lt; b &gt; c"),
        ("R&D &amp;", "R&amp;D &amp;amp;"),
        ("it's \"so\"", "it&#39;s &quot;so&quot;"),
        ("tab\tline\nend", "tab\tline\nend"),
        (
            "bell\u{7} nul\0 return\r del\u{7F} c1\u{85}",
            "bell\u{FFFD} nul\u{FFFD} return\u{FFFD} del\u{FFFD} c1\u{FFFD}"
        ),
        ("é – 語 🛈 \u{A0}\u{FDCF}\u{FFFD}\u{1F7FE}", "é – 語 🛈 \u{A0}\u{FDCF}\u{FFFD}\u{1F7FE}"),
    ])
    func `text is escaped`(text: String, expected: String) {
        #expect(scalars(fragment(.text(text))) == scalars(expected))
    }

    /// No literal can hold them.
    @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x4FFFF, 0x10FFFF])
    func `noncharacters are replaced`(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(fragment(.text("a\(Character(scalar))b")) == "a\u{FFFD}b")
    }

    /// Swift sees one character that equals none of the dangerous ones; a browser sees two.
    @Test(arguments: ["\"", "'", "<", ">", "&"])
    func `a combining mark does not shield what stands before it`(dangerous: String) {
        let written = fragment(element("p", .class(dangerous + "\u{301}")))
        let inside = scalars(written).dropFirst("<p class=\"".count).dropLast("\"></p>".count)
        for scalar in inside { #expect(!"\"'<>".unicodeScalars.contains(scalar)) }
        #expect(inside.first == "&" && inside.contains(";") && inside.last == "\u{301}")
    }

    @Test func `attributes keep their order and boolean ones have no value`() {
        let node = element("input", HTMLAttribute("type", "checkbox"), nil, HTMLAttribute("checked", nil), .id("x"))
        #expect(fragment(node) == #"<input type="checkbox" checked id="x">"#)
    }

    @Test func `blocks begin lines and text stays in one`() {
        let node = element("ul") {
            element("li") {
                "one "
                element("em") { "two" }
                element("ul") { element("li") { "three" } }
            }
        }
        #expect(
            fragment(node)
                == "<ul>\n<li>\none <em>two</em>\n<ul>\n<li>three</li>\n</ul>\n</li>\n</ul>")
    }

    @Test func `preformatted text keeps its white space`() {
        let node = element("div") { element("pre") { element("code") { "a\n  b\n" } } }
        #expect(fragment(node) == "<div>\n<pre><code>a\n  b\n</code></pre>\n</div>")
    }

    @Test func `verbatim markup is left alone`() {
        #expect(fragment(element("p") { HTMLNode.verbatim("<svg/>") }) == "<p><svg/></p>")
    }

    @Test func `a document begins with its type and ends its last line`() {
        #expect(
            String(decoding: HTMLWriter.document(element("html")), as: UTF8.self) == "<!DOCTYPE html>\n<html></html>\n")
    }

    @Test func `nothing ends a string of a style sheet`() {
        #expect(CSSString.quoted("a\"b\\</style>\n–") == #""a\22 b\5C \3C \2F style\3E \A \2013 ""#)
    }

    private func fragment(_ node: HTMLNode) -> String { String(decoding: HTMLWriter.fragment(node), as: UTF8.self) }

    private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

    @Test func `names and protocols break where a part ends`() {
        func written(_ nodes: [HTMLNode]) -> String {
            String(decoding: HTMLWriter.fragment(element("p") { nodes }), as: UTF8.self)
                .replacing("<p>", with: "").replacing("</p>", with: "").trimmingCharacters(in: .whitespacesAndNewlines)
        }
        #expect(written(BreakableText.nodes("HTTP/HTTPS, a // b")) == "HTTP/<wbr>HTTPS, a // b")
        #expect(
            written(BreakableText.name("_BESClient_RelaySelect_IPList"))
                == "_BESClient_<wbr>Relay<wbr>Select_<wbr>IPList")
        #expect(written(BreakableText.name("minimum supported relay")) == "minimum supported relay")
    }
}
