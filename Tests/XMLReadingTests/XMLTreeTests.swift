import Testing

@testable import XMLReading

@Suite struct XMLTreeTests {
    private func tree(_ text: String) -> XMLTree? { XMLTree.read(Array(text.utf8)) }

    @Test func elementsAndAttributesAreRead() throws {
        let root = try #require(
            tree(
                """
                \u{FEFF}<?xml version="1.0"?><!-- <no/> --><p:a x="1 &amp; &#50;&#x33;&lt;" y='"'>
                text <b/><![CDATA[<c/>]]><b r:id = "rId1"><d/></b></p:a>
                """))
        #expect(root.localName == "a" && root.attributes == ["x": "1 & 23<", "y": "\""])
        #expect(root.all("b").map(\.attributes) == [[:], ["r:id": "rId1"]])
        #expect(root.subtree.map(\.name) == ["p:a", "b", "b", "d"] && root.first("c") == nil)
    }

    @Test(arguments: [
        "", "text", "<a>", "<a></b>", "<a x=1/>", "<a x=\"1/>", "<a x=\"1\" x=\"2\"/>", "<!DOCTYPE a><a/>", "<a",
        "< a/>",
        "<a><!ENTITY b \"c\"></a>",
    ])
    func whatIsNotWellFormedIsRefused(_ text: String) {
        #expect(tree(text) == nil)
    }

    @Test func depthIsLimited() {
        let (start, end) = (String(repeating: "<a>", count: 5000), String(repeating: "</a>", count: 5000))
        #expect(tree(start + end) == nil)
        #expect(tree(start) == nil)
    }
}
