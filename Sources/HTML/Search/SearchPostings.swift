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
    /// The places in `words` of each spelling with a capital that was met, so that it is taken apart once.
    private var capitalized: [String: [Int]] = [:]

    mutating func add(_ entry: SearchEntry) {
        let number = UInt32(entryCount)
        entryCount += 1
        for text in [entry.title] + entry.aliases {
            SearchWords.forEach(in: text) { spelling in forEachWord(in: spelling) { $0.titles.addLast(number) } }
        }
        for text in [entry.place, entry.text] {
            SearchWords.forEach(in: text) { spelling in forEachWord(in: spelling) { $0.texts.addLast(number) } }
        }
    }

    private mutating func forEachWord(in spelling: String, _ body: (inout Word) -> Void) {
        if let place = places[spelling] {
            body(&words[place])
            return
        }
        let found: [Int]
        if let known = capitalized[spelling] {
            found = known
        } else {
            let names = SearchWords.words(in: spelling)
            found = names.map { place(of: $0) }
            if names != [spelling] { capitalized[spelling] = found }
        }
        for place in found { body(&words[place]) }
    }

    private mutating func place(of word: String) -> Int {
        if let place = places[word] { return place }
        places[word] = words.count
        words.append(Word(text: word))
        return words.count - 1
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

extension [UInt32] {
    fileprivate mutating func addLast(_ number: UInt32) {
        if last != number { append(number) }
    }
}
