/// The name that an author probably meant.
enum NearestName {
    /// A hint that names the nearest of the valid names, or lists them where none is near and they are few.
    static func hint(for name: String, among names: some Sequence<String>) -> String? {
        let names = Array(names)
        if let near = nearest(to: name, among: names) { return "did you mean ‘\(near)’?" }
        guard (1...10).contains(names.count) else { return nil }
        return (names.count == 1 ? "it can only be " : "one of ") + names.map { "‘\($0)’" }.joined(separator: ", ")
    }

    /// The name with the fewest edits, if they are few; the first of several in alphabetical order.
    static func nearest(to name: String, among names: some Sequence<String>) -> String? {
        let limit = max(1, min(3, name.count / 3 + 1))
        return names.sorted()
            .filter { abs($0.count - name.count) <= limit }
            .map { (name: $0, distance: distance(Array(name), Array($0))) }
            .filter { $0.distance <= limit }
            .min { $0.distance < $1.distance }?.name
    }

    /// Levenshtein's distance, with two neighbours exchanged counted as one edit.
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
                row.append(best)
            }
            before = last
            last = row
        }
        return last[b.count]
    }
}
