import TextFormats

/// The difference of two states of a text with the same number of lines, as a unified diff without context: a line that
/// stays could be a command to what runs a build on a code host.
enum LineDifference {
    static func text(of path: String, _ before: [UInt8], _ after: [UInt8]) -> String {
        let (old, new) = (lines(before), lines(after))
        let name = VisibleText.escaped(path)
        var text = "--- \(name)\n+++ \(name)\n"
        for hunk in hunks(old, new) {
            let place = "\(hunk.lowerBound + 1),\(hunk.count)"
            text += "@@ -\(place) +\(place) @@\n"
            text += old[hunk].map { "-\(shown($0))\n" }.joined()
            text += new[hunk].map { "+\(shown($0))\n" }.joined()
        }
        return text
    }

    /// The lines of a text that are not in its earlier state, without what indents them.
    static func added(_ before: [UInt8], _ after: [UInt8]) -> [String] {
        let added = lines(after).difference(from: lines(before)).insertions
        return added.compactMap { change in
            guard case .insert(_, let line, _) = change else { return nil }
            return shown(line.drop { $0 == 0x20 })
        }
    }

    /// The runs of lines that differ.
    private static func hunks(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for index in 0..<min(old.count, new.count) where old[index] != new[index] {
            if let last = found.last, last.upperBound == index {
                found[found.count - 1] = last.lowerBound..<(index + 1)
            } else {
                found.append(index..<(index + 1))
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
