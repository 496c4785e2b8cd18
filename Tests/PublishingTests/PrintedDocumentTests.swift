import Testing

@testable import Publishing

/// PDFs are read as far as the numbers of pages in the contents need it.
@Suite struct PrintedDocumentTests {
    /// Two pages in a tree of two levels, with the cross-references that belong to the bytes.
    private static func document(dates: String = "20261129233301+00'00'", firstNode: Int = 233) -> [UInt8] {
        let objects = [
            "<</Title (a \\(b\\) c)\n/CreationDate (D:\(dates))\n/ModDate (D:\(dates))>>",
            "<</Type /Page /Parent 5 0 R>>", "<</Type /Page /Parent 5 0 R /MediaBox [0 0 594.95996 -8.5]>>",
            "<</Type /Pages /Count 2 /Kids [5 0 R]>>", "<</Type /Pages /Count 2 /Kids [2 0 R 3 0 R]>>",
            "<</front [2 0 R /XYZ 0 607.5 0]\n/shop#252Forder#253Apath-a [3 0 R /XYZ 0 1 null]\n/gone [9 0 R /XYZ 0 1 0]>>",
            "<</Type /Catalog /Pages 4 0 R /Dests 6 0 R /Lang (en) /ID <00FF> /Ids [(node00000\(firstNode)) "
                + "(node00000\(firstNode + 9)) (node00000\(firstNode)) (node x)]>>",
        ]
        var text = "%PDF-1.4\n% comment\n"
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let offset = "\(text.utf8.count)"
            table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        return Array("\(text)\(table)trailer\n<</Size 8 /Root 7 0 R /Info 1 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8)
    }

    @Test func destinationsHaveTheirPages() {
        let document = PrintedDocument(Self.document())
        #expect(document.destinations() == ["front": 1, "shop/order:path-a": 2])
        #expect(document.pageCount == 2)
    }

    /// Dates and the browser's own numbers are not of the document.
    @Test func theSameDocumentIsTheSameBytes() {
        var (first, second) = (
            PrintedDocument(Self.document()),
            PrintedDocument(Self.document(dates: "20270101000000+00'00'", firstNode: 412))
        )
        #expect(first.bytes != second.bytes)
        first.makeReproducible()
        second.makeReproducible()
        let text = String(decoding: first.bytes, as: UTF8.self)
        #expect(text.contains("[(node00000001) (node00000002) (node00000001) (node x)]"))
        #expect(first.bytes == second.bytes && first.destinations()?.count == 2)
    }

    /// What is cut off or damaged has no destinations, and ends nothing.
    @Test func whatIsDamagedHasNone() {
        let whole = Self.document()
        for length in stride(from: 0, to: whole.count, by: 7) {
            _ = PrintedDocument(Array(whole[..<length])).destinations()
            var damaged = whole
            damaged[length] = UInt8(ascii: "[")
            _ = PrintedDocument(damaged).destinations()
        }
        #expect(PrintedDocument([]).destinations() == nil)
        #expect(PrintedDocument(Array("startxref 99999999999999999999".utf8)).destinations() == nil)
        let loop = String(decoding: whole, as: UTF8.self).replacing("/Kids [2 0 R 3 0 R]", with: "/Kids [4 0 R 4 0 R]")
        #expect(PrintedDocument(Array(loop.utf8)).destinations()?.isEmpty != false)
    }
}
