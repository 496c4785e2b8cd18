import Layout
import Testing

@Suite struct TextMetricsTests {
    @Test func widthsAreThoseOfTheFont() {
        // H and i of Inter Regular 3.19 are 1421 + 454 and so on units wide; 0.7401 and 0.2372 em.
        let style = TextStyle(size: 100, weight: .regular)
        #expect(abs(TextMetrics.width("Hi", style) - (74.01 + 23.72)) < 0.001)
        #expect(TextMetrics.width("", style) == 0)
    }

    @Test func heavierTextIsWider() {
        let widths = TextStyle.Weight.allCases.map {
            TextMetrics.width("Root Server Service", TextStyle(size: 15, weight: $0))
        }
        #expect(widths == widths.sorted())
        #expect(Set(widths).count == 4)
    }

    @Test(arguments: ["管理サーバー", "שרת", "😀", "Ж"])
    func whatTheFontLacksGetsASafeWidth(_ text: String) {
        let em = TextMetrics.width(text, TextStyle(size: 1, weight: .regular)) / Double(text.unicodeScalars.count)
        #expect(em >= 0.8)
    }

    @Test func combiningMarksTakeNoRoom() {
        let style = TextStyle(size: 10, weight: .medium)
        #expect(TextMetrics.width("e\u{301}", style) == TextMetrics.width("e", style))
    }

    @Test func linesKeepToTheLimitAndLoseNothing() {
        let style = TextStyle(size: 15, weight: .medium)
        for text in ["Root Server Service of the Platform", "管理サーバー管理サーバー管理サーバー管理サーバー", "a"] {
            let lines = TextMetrics.wrap(text, style, limit: 120)
            #expect(lines.allSatisfy { TextMetrics.width($0, style) <= 120 })
            #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        }
    }

    @Test func `a word that is too wide is broken after its signs before it is broken inside of a part`() {
        let style = TextStyle(size: 15, weight: .medium)
        func lines(_ text: String, _ limit: Double) -> [String] { TextMetrics.wrap(text, style, limit: limit) }
        #expect(lines("HTTP/HTTPS", 60) == ["HTTP/", "HTTPS"])
        #expect(lines("over HTTP/HTTPS", 60) == ["over", "HTTP/", "HTTPS"])
        #expect(lines("mod-security-proxy", 80) == ["mod-", "security-", "proxy"])
        #expect(lines("a,b,c", 15) == ["a,", "b,", "c"])
        #expect(lines("HTTPS", 30).allSatisfy { TextMetrics.width($0, style) <= 30 })
        #expect(lines("HTTP/HTTPS", 200) == ["HTTP/HTTPS"])
        #expect(lines("one-two three", 70) == ["one-two", "three"])
    }

    @Test func twoLinesAreBalanced() {
        let lines = TextMetrics.wrap("BigFix Content Sites", TextStyle(size: 16.5, weight: .semibold), limit: 150)
        #expect(lines == ["BigFix", "Content Sites"] || lines == ["BigFix Content", "Sites"])
    }
}
