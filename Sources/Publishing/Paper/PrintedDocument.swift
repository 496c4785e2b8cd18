import TextFormats

/// A PDF as Chromium prints it (ISO 32000-1, objects and cross-references as text): where its named destinations are, and
/// when it was made.
struct PrintedDocument {
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The pages on which named destinations are, counted from 1; `nil` if the file has another form than expected.
    func destinations() -> [String: Int]? {
        guard let objects = PDFObjects(bytes), let root = objects.dictionary(objects.trailer["Root"]),
            let tree = root["Pages"], let named = objects.dictionary(root["Dests"])
        else { return nil }
        var numbers: [Int: Int] = [:]
        for (index, page) in objects.pages(tree, depth: 0).enumerated() { numbers[page] = index + 1 }
        var found: [String: Int] = [:]
        for (name, value) in named {
            guard case .array(let parts) = objects.resolved(value), case .reference(let page)? = parts.first,
                let number = numbers[page]
            else { continue }
            found[PercentEncoding.decode(name)] = number
        }
        return found
    }

    /// `nil` if the file has another form than expected.
    var pageCount: Int? {
        guard let objects = PDFObjects(bytes), let tree = objects.dictionary(objects.trailer["Root"])?["Pages"] else {
            return nil
        }
        return objects.pages(tree, depth: 0).count
    }

    /// Makes the same document the same bytes: without the time of the run, and without the numbers that the browser happened
    /// to give to its elements.
    mutating func makeReproducible() {
        fixDates()
        renumberElements()
    }

    /// Replaces the dates by the first that ZIP archives know.
    private mutating func fixDates() {
        let fixed = Array("19800101000000".utf8)
        for key in ["/CreationDate (D:", "/ModDate (D:"] {
            guard let place = bytes.firstRange(of: Array(key.utf8))?.upperBound,
                place + fixed.count <= bytes.count
            else { continue }
            bytes.replaceSubrange(place..<place + fixed.count, with: fixed)
        }
    }

    /// Gives the ids of elements, `(node00000233)`, numbers from 1 on, in the same order.
    private mutating func renumberElements() {
        let lead = Array("(node".utf8)
        var places: [(place: Int, number: Int)] = []
        var start = 0
        while let found = bytes[start...].firstIndex(of: lead[0]) {
            start = found + 1
            let digits = found + lead.count..<found + lead.count + Self.digitCount
            guard digits.upperBound < bytes.count, bytes[found..<digits.lowerBound].elementsEqual(lead),
                bytes[digits.upperBound] == UInt8(ascii: ")"),
                let number = Int(String(decoding: bytes[digits], as: UTF8.self))
            else { continue }
            places.append((digits.lowerBound, number))
        }
        let order = Set(places.map(\.number)).sorted()
        let ranks = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0 + 1) })
        for (place, number) in places {
            let rank = Array("\(ranks[number] ?? 0)".utf8)
            let text = [UInt8](repeating: UInt8(ascii: "0"), count: max(0, Self.digitCount - rank.count)) + rank
            bytes.replaceSubrange(place..<place + Self.digitCount, with: text.suffix(Self.digitCount))
        }
    }

    private static let digitCount = 8
}
