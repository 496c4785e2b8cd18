import Diagnostics

/// What the link reference definitions of a text stand for when all of their uses are replaced (CommonMark, 4.7). A text
/// of 40 KB can stand for 800 MB. Later versions of cmark-gfm stop at a bound; this one has none.
struct ReferenceExpansion {
    private struct Definition {
        let location: SourceLocation
        /// Of its address and title.
        let bytes: Int
        var uses = 0
    }

    /// The next of some bytes. Places from which it is asked never go back, so that each byte is looked at once.
    private struct Search {
        private var found = -1

        mutating func position(
            in bytes: ArraySlice<UInt8>, from start: Int, where isWanted: (_ offset: Int) -> Bool
        ) -> Int {
            if found < start { found = bytes.indices[start...].first(where: isWanted) ?? bytes.endIndex }
            return found
        }
    }

    private let bytes: ArraySlice<UInt8>
    private let file: SourceFile
    private var definitions: [String: Definition] = [:]
    private var blank = Search()
    private var blankLine = Search()
    private var closings: [UInt8: Search] = [:]

    /// Reports the definition that passes the limit.
    static func check(_ file: SourceFile, fromLine firstLine: Int, _ diagnostics: DiagnosticBag) {
        var expansion = ReferenceExpansion(file: file, bytes: file.bytes[file.offset(ofLine: firstLine)...])
        let limit = max(CorpusLimits.referenceBytes, expansion.bytes.count)
        guard let definition = expansion.definition(above: limit) else { return }
        TooLarge.report(
            "the links that use definitions such as this one stand for more than \(limit) bytes",
            at: definition.location, hint: "write a shorter address, or link to it less often", diagnostics)
    }

    private init(file: SourceFile, bytes: ArraySlice<UInt8>) {
        self.file = file
        self.bytes = bytes
    }

    private mutating func definition(above limit: Int) -> Definition? {
        forEachLabel { expansion, label, end in expansion.define(label, endingAt: end) }
        guard !definitions.isEmpty else { return nil }
        var total = 0
        var found: Definition?
        forEachLabel { expansion, label, _ in
            guard found == nil, let definition = expansion.definitions[Self.normalized(expansion.bytes[label])] else {
                return
            }
            total += definition.bytes
            if total > limit { found = definition }
        }
        return found
    }

    /// Visits what is between brackets that have none inside.
    private mutating func forEachLabel(_ visit: (inout Self, _ label: Range<Int>, _ end: Int) -> Void) {
        var opening: Int?
        var offset = bytes.startIndex
        while offset < bytes.endIndex {
            switch bytes[offset] {
            case UInt8(ascii: "\\"): offset += 1
            case UInt8(ascii: "["): opening = offset + 1
            case UInt8(ascii: "]"):
                // CommonMark, 4.7: a label has 999 characters at most.
                if let start = opening, offset - start <= 4 * 999 { visit(&self, start..<offset, offset + 1) }
                opening = nil
            default: break
            }
            offset += 1
        }
    }

    /// Notes a definition; of several the first counts.
    private mutating func define(_ label: Range<Int>, endingAt end: Int) {
        guard end < bytes.endIndex, bytes[end] == UInt8(ascii: ":") else { return }
        let name = Self.normalized(bytes[label])
        guard !name.isEmpty, definitions[name] == nil else { return }
        let address = blank.position(in: bytes, from: pastBlanks(end + 1)) { [bytes] in bytes[$0].isBlank }
        let past = pastTitle(from: pastBlanks(address)) ?? address
        let place = file.location((label.lowerBound - 1)..<end)
        definitions[name] = Definition(location: place, bytes: past - end)
    }

    private func pastBlanks(_ start: Int) -> Int {
        bytes[start...].firstIndex { !$0.isBlank && $0 != UInt8(ascii: ">") } ?? bytes.endIndex
    }

    private mutating func pastTitle(from start: Int) -> Int? {
        guard start < bytes.endIndex else { return nil }
        let closing: UInt8
        switch bytes[start] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = bytes[start]
        case UInt8(ascii: "("): closing = UInt8(ascii: ")")
        default: return nil
        }
        let past = closings[closing, default: Search()].position(in: bytes, from: start + 1) { [bytes] in
            bytes[$0] == closing
        }
        // A title holds no blank line.
        let end = blankLine.position(in: bytes, from: start) { [bytes] offset in
            guard bytes[offset] == 0x0A else { return false }
            let next = bytes[(offset + 1)...].first {
                $0 != 0x20 && $0 != 0x09 && $0 != 0x0D && $0 != UInt8(ascii: ">")
            }
            return next ?? 0x0A == 0x0A
        }
        return past < end ? past : nil
    }

    /// As labels are compared: white space and case do not count.
    private static func normalized(_ label: ArraySlice<UInt8>) -> String {
        let words = String(decoding: label, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        return words.joined(separator: " ").lowercased().uppercased()
    }
}
