import Testing

@testable import TextFormats

/// What is written element by element or value by value.
@Suite struct StreamWriterTests {
    @Test func `JSON that is short is on one line, and what is absent is left out`() {
        var json = JSONWriter()
        json.object { json in
            json.member("a", "x")
            json.member("absent", nil as String?)
            json.member("b", array: [1, 2]) { $0.write($1) }
            json.member("c", array: [String]())
            json.member("d") { _ in }
            json.member("e") { $0.member("f", true) }
        }
        let expected = #"{"a": "x", "b": [1, 2], "c": [], "d": {}, "e": {"f": true}}"# + "\n"
        #expect(String(decoding: json.finished(), as: UTF8.self) == expected)
    }

    @Test func `JSON that is long is indented`() {
        let long = String(repeating: "x", count: 400)
        var json = JSONWriter()
        json.object { json in
            json.member("a", array: [long, "y"])
            json.member("b") { $0.member("c", "d\n") }
        }
        let expected = """
            {
             "a": [
              "\(long)",
              "y"
             ],
             "b": {"c": "d\\n"}
            }

            """
        #expect(String(decoding: json.finished(), as: UTF8.self) == expected)
    }

    @Test func `JSON for programs has no white space but line feeds`() {
        let long = String(repeating: "x", count: 400)
        var json = JSONWriter(.tight)
        json.object { json in
            json.member("a", array: [long, "y"])
            json.member("b") { json in
                json.member("c", "d\n")
                json.member("e", long)
            }
        }
        let expected = """
            {
            "a":[
            "\(long)",
            "y"
            ],
            "b":{
            "c":"d\\n",
            "e":"\(long)"
            }
            }

            """
        #expect(String(decoding: json.finished(), as: UTF8.self) == expected)
        var line: [UInt8] = []
        JSONWriter.line([long, "f, \"g\""], to: &line)
        #expect(String(decoding: line, as: UTF8.self) == "[\"\(long)\",\"f, \\\"g\\\"\"]\n")
    }

    @Test func `a tree is written as its values are`() {
        let value = JSONValue.array([
            .object(["a": .string("x"), "b": nil, "c": .array([.null, .decimal(1.5)])]), .object([]), .integer(-3),
        ])
        var json = JSONWriter()
        json.beginArray()
        json.object { json in
            json.member("a", "x")
            json.key("c")
            json.beginArray()
            json.writeNull()
            json.write(1.5)
            json.endArray()
        }
        json.object { _ in }
        json.write(-3)
        json.endArray()
        #expect(value.bytes == json.finished())
    }

    @Test func `JSON escapes what ends a string, a line or a script`() {
        let text = "\"\\\n\r\t\u{0}\u{1F}\u{7F}\u{2027}\u{2028}\u{2029}\u{202A}é\u{301}"
        let expected = "\"\\\"\\\\\\n\\r\\t\\u0000\\u001f\\u007f\u{2027}\\u2028\\u2029\\u202aé\u{301}\"\n"
        #expect(JSONValue.string(text).text == expected)
    }

    @Test(arguments: [(0, "0"), (-0.25, "-0.25"), (2.0004, "2"), (1234.5678, "1234.568"), (.infinity, "null")])
    func `decimals have three places at most`(number: Double, expected: String) {
        #expect(JSONValue.decimal(number).text == expected + "\n")
    }

    @Test func `XML closes what is empty in its start tag`() {
        var xml = XMLWriter()
        xml.element("a", ["b": "<\">"]) { xml in
            xml.element("c")
            xml.element("d") { $0.text("") }
            xml.element("e") { $0.text("x & y") }
        }
        let text = String(decoding: xml.bytes, as: UTF8.self)
        #expect(text.hasSuffix("?>\n<a b=\"&lt;&quot;&gt;\"><c/><d></d><e>x &amp; y</e></a>"))
    }

    @Test func `columns are as wide as their widest cell, without space at the end of a line`() {
        let table = TextTable([["name", "count"], ["é", "1", "more"], ["longer name", "10"]], [.left, .right])
        #expect(
            table.text == """
                name         count
                é                1  more
                longer name     10

                """)
        #expect(TextTable([["a", "b"], ["long", "c"]]).text == "a     b\nlong  c\n")
    }
}
