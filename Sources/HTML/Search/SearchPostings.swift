import Words

/// Which entries have which words.
struct SearchPostings {
    struct Word {
        var text: String
        /// The numbers of the entries whose title has it, in order.
        private(set) var titles: [UInt32] = []
        /// Likewise of those whose text has it; empty if these are so many that it distinguishes none of them.
        var texts: [UInt32] { inTexts.count > SearchPostings.commonest ? [] : inTexts }
        /// None is added to too many.
        fileprivate private(set) var inTexts: [UInt32] = []

        init(text: String) { self.text = text }

        fileprivate mutating func add(toTitles number: UInt32) {
            if titles.last != number { titles.append(number) }
        }

        fileprivate mutating func add(toTexts number: UInt32) {
            if inTexts.last != number, inTexts.count <= SearchPostings.commonest { inTexts.append(number) }
        }
    }

    private static let commonest = 20_000

    private(set) var entryCount = 0
    private var places: [String: Int] = [:]
    private var words: [Word] = []
    /// The places in `words` of each spelling with a capital that was met, so that it is taken apart once.
    private var capitalized: [String: [Int]] = [:]
    /// The places in `words` of the words of each phrase, likewise.
    private var phrases: [String: [Int]] = [:]

    mutating func add(_ entry: SearchEntry) {
        let number = UInt32(entryCount)
        entryCount += 1
        for phrase in entry.titlePhrases { for place in places(of: phrase) { words[place].add(toTitles: number) } }
        for text in entry.titlePhrases.isEmpty ? [entry.title] + entry.aliases : entry.aliases {
            SearchWords.forEach(in: text) { spelling in forEachWord(in: spelling) { $0.add(toTitles: number) } }
        }
        for place in places(of: entry.place) { words[place].add(toTexts: number) }
        SearchWords.forEach(in: entry.text) { spelling in forEachWord(in: spelling) { $0.add(toTexts: number) } }
    }

    /// Adds the entries of a group after those that are there.
    mutating func add(_ group: SearchGroup) {
        let first = UInt32(entryCount)
        entryCount += group.rows.count
        for word in group.words {
            let place = place(of: word.text)
            for number in word.titles { words[place].add(toTitles: first + number) }
            for number in word.texts { words[place].add(toTexts: first + number) }
        }
    }

    /// The words of a group that has the entries, in the order in which they were met.
    var groupWords: [SearchGroup.Word] {
        words.map { SearchGroup.Word(text: $0.text, titles: $0.titles, texts: $0.inTexts) }
    }

    /// Those of the words of something that many entries have in common.
    private mutating func places(of phrase: String) -> [Int] {
        if let known = phrases[phrase] { return known }
        var places: [Int] = []
        SearchWords.forEach(in: phrase) { spelling in places += self.places(ofSpelling: spelling) }
        phrases[phrase] = places
        return places
    }

    private mutating func forEachWord(in spelling: String, _ body: (inout Word) -> Void) {
        if let place = places[spelling] {
            body(&words[place])
        } else {
            for place in places(ofSpelling: spelling) { body(&words[place]) }
        }
    }

    private mutating func places(ofSpelling spelling: String) -> [Int] {
        if let place = places[spelling] { return [place] }
        if let known = capitalized[spelling] { return known }
        let names = SearchWords.words(in: spelling)
        let found = names.map { place(of: $0) }
        if names != [spelling] { capitalized[spelling] = found }
        return found
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
        let digits: StaticString = "0123456789abcdefghijklmnopqrstuvwxyz"
        // Seven digits and a space hold any number.
        return String(unsafeUninitializedCapacity: 8 * numbers.count) { bytes in
            var (last, count): (UInt32, Int) = (0, 0)
            for number in numbers {
                if count > 0 {
                    bytes[count] = UInt8(ascii: " ")
                    count += 1
                }
                let first = count
                var rest = number - last
                repeat {
                    bytes[count] = digits.utf8Start[Int(rest % 36)]
                    count += 1
                    rest /= 36
                } while rest > 0
                bytes[first..<count].reverse()
                last = number
            }
            return count
        }
    }
}
