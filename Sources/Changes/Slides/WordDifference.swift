/// Two texts word by word.
package enum WordDifference {
    package enum Kind: Sendable, Hashable { case same, removed, added }

    package struct Part: Sendable, Hashable {
        package var kind: Kind
        package var text: String
    }

    /// What both have in common, and between that what the first and then what the second has: the longest common
    /// subsequence. White space belongs to the word before it. Very long texts are taken as a whole.
    package static func parts(_ before: String, _ after: String) -> [Part] {
        let (old, new) = (words(before), words(after))
        guard old.count * new.count < 1_000_000 else {
            return [Part(kind: .removed, text: before), Part(kind: .added, text: after)]
        }
        var numbers: [String: Int] = [:]
        let (oldNumbers, newNumbers) = (old.map { number($0, &numbers) }, new.map { number($0, &numbers) })
        var lengths = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
        for i in old.indices.reversed() {
            for j in new.indices.reversed() {
                let isSame = oldNumbers[i] == newNumbers[j]
                lengths[i][j] = isSame ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
            }
        }
        var parts: [Part] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if i < old.count, j < new.count, oldNumbers[i] == newNumbers[j] {
                append(.same, new[j], to: &parts)
                (i, j) = (i + 1, j + 1)
            } else if i < old.count, j == new.count || lengths[i + 1][j] >= lengths[i][j + 1] {
                append(.removed, old[i], to: &parts)
                i += 1
            } else {
                append(.added, new[j], to: &parts)
                j += 1
            }
        }
        return parts
    }

    private static func append(_ kind: Kind, _ word: String, to parts: inout [Part]) {
        if let last = parts.indices.last, parts[last].kind == kind {
            parts[last].text += word
        } else {
            parts.append(Part(kind: kind, text: word))
        }
    }

    /// The same for words that differ in the white space around them alone.
    private static func number(_ word: String, _ numbers: inout [String: Int]) -> Int {
        let bare = word.filter { !$0.isWhitespace }
        if let known = numbers[bare] { return known }
        numbers[bare] = numbers.count
        return numbers.count - 1
    }

    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var isInSpace = true
        for character in text {
            if character.isWhitespace {
                if words.isEmpty { words.append("") }
                words[words.count - 1].append(character)
                isInSpace = true
            } else if isInSpace {
                words.append(String(character))
                isInSpace = false
            } else {
                words[words.count - 1].append(character)
            }
        }
        return words
    }
}
