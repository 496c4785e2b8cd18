import Words

/// The words of a text, as a search knows them: in lower case, and of a name that is written as one word also its parts
/// (`queuetimeout`, `queue`, `timeout`).
struct SearchWords {
    /// Hands on each run of letters and digits, as it is spelled; whatever else is between them ends it.
    static func forEach(in text: String, _ body: (String) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            var start: Int?
            var index = 0
            while index < bytes.count {
                let length = length(beginningWith: bytes[index])
                if length == 1 ? isPart(bytes[index]) : isPart(bytes[index..<index + length]) {
                    start = start ?? index
                } else if let first = start {
                    body(String(decoding: bytes[first..<index], as: UTF8.self))
                    start = nil
                }
                index += length
            }
            if let first = start { body(String(decoding: bytes[first...], as: UTF8.self)) }
        }
    }

    /// Of the scalar, in bytes of UTF-8.
    private static func length(beginningWith byte: UInt8) -> Int {
        switch byte {
        case ..<0xC0: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }

    /// The words by which a spelling is found.
    static func words(in spelling: String) -> [String] {
        let parts = parts(of: spelling)
        return [spelling.lowercased()] + (parts.count > 1 ? parts.map { $0.lowercased() } : [])
    }

    /// A new part begins with an upper-case letter after another, and with the last of several before a lower-case
    /// letter: `TLSPort` is `TLS` and `Port`.
    private static func parts(of word: String) -> [String] {
        let letters = Array(word.utf8)
        guard letters.contains(where: isUpper) else { return [word] }
        var starts = [0]
        for place in letters.indices.dropFirst() where isUpper(letters[place]) {
            let follows = letters.indices.contains(place + 1) && isLower(letters[place + 1])
            if !isUpper(letters[place - 1]) || follows { starts.append(place) }
        }
        return zip(starts, starts.dropFirst() + [letters.count]).map {
            String(decoding: letters[$0..<$1], as: UTF8.self)
        }
    }

    /// - Parameter byte: of ASCII.
    private static func isPart(_ byte: UInt8) -> Bool {
        isLower(byte) || isUpper(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// - Parameter bytes: of one scalar.
    private static func isPart(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let properties = String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.properties else {
            return false
        }
        return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
    }

    private static func isUpper(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    private static func isLower(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
}
