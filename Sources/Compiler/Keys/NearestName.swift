/// The name that an author probably meant.
package enum NearestName {
    /// Longer names are not compared: they are never near by chance, and comparing them is slow.
    private static let longest = 80

    /// A hint that names the nearest of the valid names, or lists them where none is near and they are few.
    static func hint(for name: String, among names: some Sequence<String>) -> String? {
        let names = Array(names)
        if let near = nearest(to: name, among: names) { return "did you mean '\(near)'?" }
        guard (1...10).contains(names.count) else { return nil }
        return (names.count == 1 ? "it can only be " : "one of ") + names.map { "'\($0)'" }.joined(separator: ", ")
    }

    /// The name with the fewest edits, if they are few; the first of several in alphabetical order.
    ///
    /// - Parameter most: how many edits are few; a third of the letters if absent.
    package static func nearest(to name: String, among names: some Sequence<String>, atMost most: Int? = nil) -> String?
    {
        let wanted = Array(name)
        guard wanted.count <= longest else { return nil }
        var limit = most ?? max(1, min(3, wanted.count / 3 + 1))
        var nearest: String?
        for candidate in names {
            // A character takes a byte or more.
            guard candidate.utf8.count + limit >= wanted.count, candidate.utf8.count <= 4 * longest else { continue }
            let letters = Array(candidate)
            guard abs(letters.count - wanted.count) <= limit,
                let distance = distance(wanted, letters, atMost: limit)
            else { continue }
            if let best = nearest, distance == limit, best <= candidate { continue }
            (limit, nearest) = (distance, candidate)
        }
        return nearest
    }

    /// Levenshtein's distance, with two neighbors exchanged counted as one edit; `nil` if it is above the limit.
    private static func distance(_ a: [Character], _ b: [Character], atMost limit: Int) -> Int? {
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
                row.append(best)
            }
            // An exchange looks two rows back.
            guard min(row.min() ?? 0, last.min() ?? 0) <= limit else { return nil }
            before = last
            last = row
        }
        return last[b.count] <= limit ? last[b.count] : nil
    }
}
