/// Names of sheets, as a workbook allows them: without some signs, at most 31 characters, and each once, whatever its case.
struct SheetNames {
    private var taken: Set<String>
    private static let longest = 31

    init(taken: [String]) { self.taken = Set(taken.map { $0.lowercased() }) }

    mutating func name(for title: String) -> String {
        let allowed = String(title.map { "[]:*?/\\'".contains($0) ? " " : $0 }).split(separator: " ")
            .joined(separator: " ")
        var name = Self.cut(allowed.isEmpty ? "Sheet" : allowed, to: Self.longest)
        var count = 1
        while !taken.insert(name.lowercased()).inserted {
            count += 1
            let number = " (\(count))"
            name = Self.cut(allowed, to: Self.longest - number.count) + number
        }
        return name
    }

    /// Counted as the program counts that reads the name: in UTF-16.
    private static func cut(_ text: String, to length: Int) -> String {
        var cut = text
        while cut.utf16.count > length { cut.removeLast() }
        while cut.last == " " { cut.removeLast() }
        return cut
    }
}
