import Words

/// Which entries have which words.
struct SearchPostings {
    struct Word {
        var text: String
        /// The numbers of the entries whose title has it, in order, and of those whose text has it.
        var titles: [UInt32] = []
        var texts: [UInt32] = []
    }

    private(set) var entryCount = 0
    private var places: [String: Int] = [:]
    private var words: [Word] = []

    mutating func add(_ entry: SearchEntry) {
        let number = UInt32(entryCount)
        entryCount += 1
        for text in [entry.title] + entry.aliases { add(text, to: \.titles, number) }
        for text in [entry.place, entry.text] { add(text, to: \.texts, number) }
    }

    private mutating func add(_ text: String, to list: WritableKeyPath<Word, [UInt32]>, _ number: UInt32) {
        SearchWords.forEach(in: text) { word in
            let place = places[word] ?? words.count
            if place == words.count {
                places[word] = place
                words.append(Word(text: word))
            }
            if words[place][keyPath: list].last != number { words[place][keyPath: list].append(number) }
        }
    }

    /// In the order in which the script compares texts.
    var sorted: [Word] { words.sorted { $0.text.utf16.lexicographicallyPrecedes($1.text.utf16) } }

    /// The differences of numbers in base 36.
    static func text(of numbers: [UInt32]) -> String {
        var last: UInt32 = 0
        return numbers.map { number in
            defer { last = number }
            return String(number - last, radix: 36)
        }.joined(separator: " ")
    }
}
