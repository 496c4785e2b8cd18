import Testing

@testable import TextFormats

/// What each format writes for text that means something in it.
@Suite struct EscapingTests {
    private func markup(_ escaping: MarkupEscaping, _ text: String) -> String {
        var output: [UInt8] = []
        escaping.append(text, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    @Test func `each vocabulary of markup escapes its own delimiters and white space`() {
        let text = "<a b=\"c\" d='e'>&\t\n\r"
        #expect(markup(.html, text) == "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;\t\n\u{FFFD}")
        #expect(markup(.svgText, text) == "&lt;a b=\"c\" d='e'&gt;&amp;\n\n\n")
        #expect(markup(.svgValue, text) == "&lt;a b=&quot;c&quot; d='e'&gt;&amp;   ")
        #expect(markup(.xml, text) == "&lt;a b=&quot;c&quot; d='e'&gt;&amp;&#9;&#10;&#13;")
    }

    @Test func `a combining mark does not hide a delimiter`() {
        #expect(Array(markup(.html, "\"\u{301}").utf8) == Array("&quot;\u{301}".utf8))
        #expect(Array(MarkdownEscaping.escaped("|\u{301}").utf8) == Array("\\|\u{301}".utf8))
    }

    private func text(_ scalars: [UInt32]) -> String {
        String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    }

    /// Next to each end of a range of forbidden scalars is one that is kept.
    @Test(
        arguments: [
            [0x00, 0x1F, 0x20], [0x7E, 0x7F, 0x9F, 0xA0], [0xFDCF, 0xFDD0, 0xFDEF, 0xFDF0], [0xFFFD, 0xFFFE, 0xFFFF],
            [0x1FFFD, 0x1FFFE, 0x10FFFF, 0x10FFFD], [0xE9, 0x20AC, 0x1F600],
        ] as [[UInt32]])
    func `scalars that HTML forbids are replaced, and dropped from SVG`(scalars: [UInt32]) {
        let allowed: Set<UInt32> = [0x20, 0x7E, 0xA0, 0xFDCF, 0xFDF0, 0xFFFD, 0x1FFFD, 0x10FFFD, 0xE9, 0x20AC, 0x1F600]
        #expect(markup(.html, text(scalars)) == text(scalars.map { allowed.contains($0) ? $0 : 0xFFFD }))
        #expect(markup(.svgText, text(scalars)) == text(scalars.filter(allowed.contains)))
    }

    @Test func `XML forbids fewer scalars`() {
        let scalars: [UInt32] = [0x00, 0x7F, 0x85, 0xFDD0, 0xFFFE, 0x1FFFE]
        #expect(markup(.xml, text(scalars)) == text([0xFFFD, 0x7F, 0x85, 0xFDD0, 0xFFFD, 0x1FFFE]))
    }

    @Test func `Markdown keeps text on one line and as text`() {
        #expect(MarkdownEscaping.escaped("plain – text.") == "plain – text.")
        #expect(MarkdownEscaping.escaped("a|b\r\nc\n*d*") == "a\\|b c \\*d\\*")
        #expect(MarkdownEscaping.escaped("a\u{9B}b\u{202E}c\u{2028}d“") == "a b c d“")
        #expect(MarkdownEscaping.escaped("\\`_[]<>#~!&$") == "\\\\\\`\\_\\[\\]\\<\\>\\#\\~\\!\\&\\$")
    }

    @Test func `a terminal gets no control character`() {
        #expect(TerminalText.line("a\u{1B}[31m\u{9B}0m\nb\u{A0}é") == "a [31m 0m b\u{A0}é")
        #expect(TerminalText.line("a\r\nb\u{202E}c\u{2066}d\u{2028}e\u{200F}–") == "a b c d e\u{200F}–")
    }

    @Test func `no line is a command to what runs a build`() {
        #expect(TerminalText.line("::error::x") == ": :error::x")
        #expect(TerminalText.line("  \n::error::x") == "   : :error::x")
        #expect(TerminalText.line("a ::error::x") == "a ::error::x")
    }

    @Test func `messages show what cannot be seen`() {
        #expect(VisibleText.escaped("plain – text.") == "plain – text.")
        #expect(VisibleText.escaped("a\u{1B}[31m\n\t\r\u{85}\u{202E}\u{0}") == #"a\u{1B}[31m\n\t\r\u{85}\u{202E}\u{0}"#)
        #expect(VisibleText.lines("a\u{1B}\nb") == "a\\u{1B}\nb")
    }

    @Test func `fields of CSV are quoted where they have to be, and are no formulas`() {
        var output: [UInt8] = []
        CSVText.append(["a", "b,c", "say \"x\"", "=1", "-2,3", "", "\n"], to: &output)
        let line = String(decoding: output, as: UTF8.self)
        #expect(line == "a,\"b,c\",\"say \"\"x\"\"\",'=1,\"'-2,3\",,\"' \"\r\n")
        #expect(CSVText.fields(of: " a ,\"b,c\",\"say \"\"x\"\"\",") == ["a", "b,c", "say \"x\"", ""])
    }
}
