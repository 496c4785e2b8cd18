/// A page read tag by tag: whether its elements nest, which ids it has and what it refers to. It goes through the bytes,
/// since a site has many megabytes of pages.
struct MarkupScan {
    private(set) var faults: [String] = []
    private(set) var ids: Set<String> = []
    /// Every `href` and `src` attribute, and where a page leads on by itself; `url(…)`s are not among them.
    private(set) var references: [String] = []
    /// Every start tag: its name and attributes.
    private(set) var elements: [(name: String, attributes: [String: String])] = []

    private let bytes: [UInt8]
    private var place = 0
    private var open: [String] = []

    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]

    init(_ text: String) { self.init(Array(text.utf8)) }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
            place = start
            if starts(with: "<!--") {
                skip(past: "-->")
            } else if starts(with: "<!") {
                skip(past: ">")
            } else if starts(with: "</") {
                readEndTag()
            } else if !readStartTag() {
                faults.append("a stray ‘<’ before ‘\(text(start + 1, min(start + 21, bytes.count)))’")
                place = start + 1
            }
        }
        for name in open { faults.append("<\(name)> is never closed") }
    }

    // MARK: Tags

    private mutating func readEndTag() {
        let start = place
        place += 2
        let name = readName()
        skipSpace()
        guard !name.isEmpty, skip(">") else {
            faults.append("a stray ‘</’")
            place = start + 2
            return
        }
        if open.last == name { open.removeLast() } else { faults.append("</\(name)> in <\(open.last ?? "")>") }
    }

    /// - Returns: `false` where there is none.
    private mutating func readStartTag() -> Bool {
        place += 1
        let name = readName()
        guard !name.isEmpty else { return false }
        var attributes: [String: String] = [:]
        while true {
            skipSpace()
            if skip("/>") {
                add(name, attributes)
                return true
            }
            if skip(">") {
                add(name, attributes)
                if !Self.void.contains(name) { open.append(name) }
                if name == "style" || name == "script" { skip(upTo: "</\(name)") }
                return true
            }
            let key = readWord()
            guard !key.isEmpty, let value = readValue() else { return false }
            if attributes.updateValue(value, forKey: key) != nil { faults.append("<\(name)> has two \(key)") }
        }
    }

    private mutating func add(_ name: String, _ attributes: [String: String]) {
        if let id = attributes["id"], !ids.insert(id).inserted { faults.append("two elements have the id ‘\(id)’") }
        for key in ["href", "src"] { if let address = attributes[key] { references.append(address) } }
        if name == "meta", attributes["http-equiv"]?.lowercased() == "refresh",
            let address = attributes["content"]?.split(separator: "url=", maxSplits: 1).last
        {
            references.append(String(address))
        }
        elements.append((name, attributes))
    }

    /// The value of an attribute, empty if it has none.
    ///
    /// - Returns: `nil` for one that does not end.
    private mutating func readValue() -> String? {
        guard skip("=") else { return "" }
        guard place < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[place]) else {
            return readWord()
        }
        let quote = bytes[place]
        guard let end = bytes[(place + 1)...].firstIndex(of: quote) else { return nil }
        defer { place = end + 1 }
        return Self.unescape(text(place + 1, end))
    }

    // MARK: Bytes

    private func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }

    private func starts(with text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

    private mutating func skip(_ text: String) -> Bool {
        guard starts(with: text) else { return false }
        place += text.utf8.count
        return true
    }

    private mutating func skipSpace() {
        while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    }

    private mutating func readName() -> String {
        let start = place
        while place < bytes.count, Self.isLetter(bytes[place]) || place > start && Self.isInName(bytes[place]) {
            place += 1
        }
        return text(start, place)
    }

    /// Up to what ends an attribute's name or a value without quotes.
    private mutating func readWord() -> String {
        let start = place
        while place < bytes.count, bytes[place] > 0x20, !"=/>\"'<".utf8.contains(bytes[place]) { place += 1 }
        return text(start, place)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
    private static func isInName(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || "-:_".utf8.contains(byte) }

    private mutating func skip(past end: String) {
        guard skip(upTo: end) else {
            faults.append("no ‘\(end)’ after ‘\(text(place, min(place + 20, bytes.count)))’")
            place = bytes.count
            return
        }
        place += end.utf8.count
    }

    @discardableResult private mutating func skip(upTo end: String) -> Bool {
        let wanted = Array(end.utf8)
        var next = place
        while let start = bytes[next...].firstIndex(of: wanted[0]) {
            if bytes[start...].starts(with: wanted) {
                place = start
                return true
            }
            next = start + 1
        }
        return false
    }

    private static func unescape(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var text = text
        for (name, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&"),
        ] {
            text = text.replacing(name, with: character)
        }
        return text
    }
}
