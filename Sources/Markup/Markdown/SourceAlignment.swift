/// Finds where in the bytes of a file each character of a text is, where the file may write some as escapes (`\(`) or
/// entities (`&amp;`).
struct SourceAlignment {
    /// Of the text; never empty.
    private(set) var runs: [MarkdownText.Run]
    /// Past the last character, in the file.
    private(set) var end: Int

    private let bytes: [UInt8]
    private let limit: Int

    /// - Parameters:
    ///   - start: an offset of the file.
    ///   - bytes: the file.
    ///   - limit: an offset of the file that the text does not pass.
    /// - Returns: `nil` if the text is not at that place.
    init?(_ text: [UInt8], at start: Int, in bytes: [UInt8], upTo limit: Int) {
        if let first = text.first {
            // Most places are not the right one.
            guard start < limit,
                bytes[start] == first || bytes[start] == UInt8(ascii: "\\") || bytes[start] == UInt8(ascii: "&")
            else { return nil }
        }
        self.bytes = bytes
        self.limit = limit
        runs = [MarkdownText.Run(text: 0, file: start)]
        end = start
        if Self.isVerbatim(text, at: start, in: bytes, upTo: limit) {
            end = start + text.count
            return
        }
        runs = []
        var offset = 0
        while offset < text.count {
            if byte(at: end) == UInt8(ascii: "\\"), let length = length(of: text, at: offset, inFileAt: end + 1) {
                add(offset, file: end + 1, past: end + 1 + length)
                offset += Self.scalarLength(text[offset])
            } else if let length = length(of: text, at: offset, inFileAt: end) {
                add(offset, file: end, past: end + length)
                offset += Self.scalarLength(text[offset])
            } else if let past = endOfEntity(at: end) {
                let count = scalarCount(ofEntityBefore: past, text, from: offset)
                runs.append(MarkdownText.Run(text: offset, file: end, isVerbatim: false))
                end = past
                for _ in 0..<count where offset < text.count { offset += Self.scalarLength(text[offset]) }
            } else {
                return nil
            }
        }
        if runs.isEmpty { runs = [MarkdownText.Run(text: 0, file: start)] }
    }

    /// Whether a text in which nothing can be an escape or an entity is in the file as it is.
    private static func isVerbatim(_ text: [UInt8], at start: Int, in bytes: [UInt8], upTo limit: Int) -> Bool {
        guard start + text.count <= limit else { return false }
        return text.indices.allSatisfy { index in
            let byte = text[index]
            return byte == bytes[start + index] && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "&")
        }
    }

    /// Notes that a character of the text is at an offset of the file.
    private mutating func add(_ offset: Int, file: Int, past: Int) {
        let isContinued = runs.last.map { $0.isVerbatim && $0.file + offset - $0.text == file } ?? false
        if !isContinued { runs.append(MarkdownText.Run(text: offset, file: file)) }
        end = past
    }

    private func byte(at offset: Int) -> UInt8? { offset >= 0 && offset < limit ? bytes[offset] : nil }

    private static func scalarLength(_ first: UInt8) -> Int {
        first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    }

    /// How many bytes of the file the character of the text takes.
    ///
    /// - Returns: `nil` if the character is not there. An entity that means `&` is more than its first byte.
    private func length(of text: [UInt8], at offset: Int, inFileAt place: Int) -> Int? {
        let count = Self.scalarLength(text[offset])
        guard place >= 0, place + count <= limit,
            (0..<count).allSatisfy({ text[offset + $0] == bytes[place + $0] })
        else { return nil }
        if text[offset] == UInt8(ascii: "&"), let past = endOfEntity(at: place) {
            return bytes[place..<past].elementsEqual("&amp;".utf8) ? past - place : count
        }
        return count
    }

    private func endOfEntity(at offset: Int) -> Int? {
        guard byte(at: offset) == UInt8(ascii: "&") else { return nil }
        let reach = bytes[offset..<min(offset + 40, limit)]
        guard let semicolon = reach.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let isName = bytes[(offset + 1)..<semicolon].allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == UInt8(ascii: "#")
        }
        return isName && semicolon > offset + 1 ? semicolon + 1 : nil
    }

    /// Some entities mean two characters; what follows in the file decides.
    private func scalarCount(ofEntityBefore past: Int, _ text: [UInt8], from offset: Int) -> Int {
        let second = offset + Self.scalarLength(text[offset])
        guard second < text.count else { return 1 }
        if length(of: text, at: second, inFileAt: past) != nil || byte(at: past) == UInt8(ascii: "\\")
            || byte(at: past) == UInt8(ascii: "&")
        {
            return 1
        }
        return 2
    }
}
