/// The objects of a PDF that has them as text, found by its table of cross-references.
struct PDFObjects {
    private let bytes: [UInt8]
    /// Of each object, from the beginning of the file.
    private var offsets: [Int: Int] = [:]
    private(set) var trailer: [String: PDFValue] = [:]

    /// `nil` if there is no such table.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        guard let mark = bytes.lastRange(of: "startxref") else { return nil }
        var parser = PDFParser(bytes, at: mark.upperBound)
        guard case .number(let start)? = parser.value(), bytes.indices.contains(start) else { return nil }
        parser = PDFParser(bytes, at: start)
        guard parser.skip("xref") else { return nil }
        while case .number(let first)? = parser.number(), case .number(let count)? = parser.number(), count >= 0 {
            for index in 0..<count {
                guard case .number(let offset)? = parser.number(), parser.number() != nil,
                    let kind = parser.word()
                else { return nil }
                if kind == "n" { offsets[first + index] = offset }
            }
        }
        guard parser.skip("trailer"), case .dictionary(let entries)? = parser.value() else { return nil }
        trailer = entries
    }

    /// The value that a reference leads to; any other value itself.
    func resolved(_ value: PDFValue?) -> PDFValue? {
        guard case .reference(let number)? = value else { return value }
        guard let offset = offsets[number], bytes.indices.contains(offset) else { return nil }
        var parser = PDFParser(bytes, at: offset)
        guard parser.number() != nil, parser.number() != nil, parser.skip("obj") else { return nil }
        return parser.value()
    }

    func dictionary(_ value: PDFValue?) -> [String: PDFValue]? {
        if case .dictionary(let entries)? = resolved(value) { entries } else { nil }
    }

    /// The numbers of the objects with the pages of a tree, in order.
    func pages(_ node: PDFValue, depth: Int) -> [Int] {
        guard depth < 32, case .reference(let number) = node, let entries = dictionary(node) else { return [] }
        guard case .array(let kids)? = resolved(entries["Kids"]) else { return [number] }
        return kids.flatMap { pages($0, depth: depth + 1) }
    }
}

extension [UInt8] {
    fileprivate func lastRange(of text: String) -> Range<Int>? {
        let wanted = Array(text.utf8)
        guard count >= wanted.count else { return nil }
        return (0...(count - wanted.count)).last { self[$0..<$0 + wanted.count].elementsEqual(wanted) }
            .map { $0..<$0 + wanted.count }
    }
}
