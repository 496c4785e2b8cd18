/// Reads commands and numbers of a path, as `IconDrawing` writes them (SVG 2, 9.3).
struct PathScanner {
    private let characters: [Character]
    private var position = 0
    private var repeated: Character?

    init(_ text: String) { characters = Array(text) }

    /// The next command, or the last one again where numbers follow without one; `nil` at the end.
    mutating func command() -> Character? {
        skipGaps()
        guard position < characters.count else { return nil }
        let character = characters[position]
        if character.isLetter {
            position += 1
            // What follows a move without a letter is a line.
            repeated = character == "M" ? "L" : character == "m" ? "l" : character
            return character
        }
        guard character.isNumber || "-.".contains(character) else { return nil }
        return repeated
    }

    /// 0 where there is none.
    mutating func number() -> Double {
        skipGaps()
        var text = ""
        while position < characters.count {
            let character = characters[position]
            let isPart =
                character.isNumber || (character == "-" && text.isEmpty)
                || (character == "." && !text.contains("."))
            guard isPart else { break }
            text.append(character)
            position += 1
        }
        return Double(text) ?? Double("0" + text) ?? 0
    }

    /// One digit, which needs no gap after it.
    mutating func flag() -> Bool {
        skipGaps()
        guard position < characters.count else { return false }
        defer { position += 1 }
        return characters[position] == "1"
    }

    private mutating func skipGaps() {
        while position < characters.count, " ,\n".contains(characters[position]) { position += 1 }
    }
}
