/// The name of an edition as a version: defines the order of versions and which names are valid.
///
/// Runs of digits count as numbers, so that 1.9 comes before 1.10, and 1.3 is the same version as 1.03. A longer name
/// comes later, unless a word after a hyphen makes it longer: 2.0-rc1, 2.0, 2.0.1, 2.0.1a.
package struct EditionVersion: Sendable, Hashable, Comparable {
    private enum Part: Hashable {
        case word(String)
        /// Without leading zeros.
        case number(String)
        case early(String)
    }

    private let parts: [Part]

    package init(_ name: String) {
        var parts: [Part] = []
        var rest = name[...]
        var isAfterHyphen = false
        while let first = rest.first {
            if first.isNumber {
                let digits = rest.prefix { $0.isNumber }
                parts.append(.number(String(digits.drop { $0 == "0" })))
                rest = rest.dropFirst(digits.count)
            } else if first.isLetter {
                let word = rest.prefix { $0.isLetter }
                parts.append(isAfterHyphen ? .early(word.lowercased()) : .word(word.lowercased()))
                rest = rest.dropFirst(word.count)
            } else {
                rest = rest.dropFirst()
            }
            isAfterHyphen = first == "-"
        }
        self.parts = parts
    }

    package static func < (a: Self, b: Self) -> Bool {
        for (left, right) in zip(a.parts, b.parts) where left != right { return isLess(left, right) }
        if a.parts.count < b.parts.count { return !isEarly(b.parts[a.parts.count]) }
        if a.parts.count > b.parts.count { return isEarly(a.parts[b.parts.count]) }
        return false
    }

    private static func isLess(_ a: Part, _ b: Part) -> Bool {
        switch (a, b) {
        case (.number(let a), .number(let b)): (a.utf8.count, a) < (b.utf8.count, b)
        case (.word(let a), .word(let b)), (.early(let a), .early(let b)): a < b
        case (.early, _): true
        case (_, .early): false
        case (.word, .number): true
        case (.number, .word): false
        }
    }

    private static func isEarly(_ part: Part) -> Bool {
        if case .early = part { true } else { false }
    }
}

extension EditionVersion {
    /// The names of other files and folders next to the editions in the corpus and in the output.
    private static let taken: Set<String> = [
        "404.html", "assets", "deployments", "index.html", "latest", "readme.md", "robots.txt", "sitemap.xml",
        "versions.json",
    ]

    /// Whether an edition, and so a folder of the corpus and of the site, can have the name.
    package static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, isLetterOrDigit(first), !taken.contains(name.lowercased()) else {
            return false
        }
        return name.utf8.allSatisfy { isLetterOrDigit($0) || [0x2D, 0x2E, 0x5F].contains($0) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
    }
}
