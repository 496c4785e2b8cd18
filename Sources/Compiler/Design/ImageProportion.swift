/// The width of an image divided by its height.
enum ImageProportion {
    /// - Parameter path: its ending says what it is.
    /// - Returns: `nil` if it does not say, or is neither SVG nor PNG.
    static func of(_ bytes: [UInt8], path: String) -> Double? {
        let size = path.hasSuffix(".png") ? ofPNG(bytes) : ofSVG(bytes)
        guard let size, size.width > 0, size.height > 0, size.width.isFinite, size.height.isFinite else { return nil }
        let proportion = size.width / size.height
        return (0.05...20).contains(proportion) ? proportion : nil
    }

    private typealias Size = (width: Double, height: Double)

    /// From the first chunk (ISO 15948, 11.2.2).
    private static func ofPNG(_ bytes: [UInt8]) -> Size? {
        guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]),
            bytes[12..<16].elementsEqual("IHDR".utf8)
        else { return nil }
        func number(_ place: Int) -> Double { bytes[place..<place + 4].reduce(0) { $0 * 256 + Double($1) } }
        return (number(16), number(20))
    }

    /// From the attributes of the root element.
    private static func ofSVG(_ bytes: [UInt8]) -> Size? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let tag = text.firstMatch(of: #/<svg\b[^>]*>/#)?.output else { return nil }
        func attribute(_ name: String) -> Substring? {
            guard let start = tag.firstRange(of: " \(name)=")?.upperBound, start < tag.endIndex else { return nil }
            let quote = tag[start]
            guard quote == "\"" || quote == "'" else { return nil }
            let rest = tag[tag.index(after: start)...]
            return rest.firstIndex(of: quote).map { rest[..<$0] }
        }
        let box = (attribute("viewBox") ?? "").split { " ,".contains($0) }.compactMap { Double($0) }
        if box.count == 4 { return (box[2], box[3]) }
        func length(_ name: String) -> Double? {
            attribute(name).flatMap { Double($0.hasSuffix("px") ? $0.dropLast(2) : $0) }
        }
        guard let width = length("width"), let height = length("height") else { return nil }
        return (width, height)
    }
}
