import TextFormats

/// The difference of two states of a text with the same number of lines, as a unified diff.
enum LineDifference {
    private static let context = 2

    static func text(of path: String, _ before: [UInt8], _ after: [UInt8]) -> String {
        let (old, new) = (lines(before), lines(after))
        let name = VisibleText.escaped(path)
        var text = "--- \(name)\n+++ \(name)\n"
        for hunk in hunks(old, new) {
            let place = "\(hunk.lowerBound + 1),\(hunk.count)"
            text += "@@ -\(place) +\(place) @@\n"
            var index = hunk.lowerBound
            while index < hunk.upperBound {
                let end = (index..<hunk.upperBound).first { old[$0] == new[$0] } ?? hunk.upperBound
                if end == index {
                    text += " \(shown(old[index]))\n"
                    index += 1
                } else {
                    text += old[index..<end].map { "-\(shown($0))\n" }.joined()
                    text += new[index..<end].map { "+\(shown($0))\n" }.joined()
                    index = end
                }
            }
        }
        return text
    }

    /// The lines that differ, each with those around it.
    private static func hunks(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for index in old.indices where index >= new.count || old[index] != new[index] {
            let range = max(index - context, 0)..<min(index + context + 1, old.count)
            if let last = found.last, last.upperBound >= range.lowerBound {
                found[found.count - 1] = last.lowerBound..<range.upperBound
            } else {
                found.append(range)
            }
        }
        return found
    }

    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines
    }

    private static func shown(_ line: ArraySlice<UInt8>) -> String {
        let text = line.last == 0x0D ? line.dropLast() : line
        return VisibleText.escaped(String(decoding: text, as: UTF8.self))
    }
}
