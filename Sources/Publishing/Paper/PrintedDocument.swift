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

    /// Replaces the dates by the first that ZIP archives know, so that the same document gives the same bytes.
    mutating func fixDates() {
        let fixed = Array("19800101000000".utf8)
        for key in ["/CreationDate (D:", "/ModDate (D:"] {
            guard let place = bytes.firstRange(of: Array(key.utf8))?.upperBound,
                place + fixed.count <= bytes.count
            else { continue }
            bytes.replaceSubrange(place..<place + fixed.count, with: fixed)
        }
    }
}
