import Diagnostics

/// What ids, and the names of files and folders that become addresses, may look like.
enum IdentifierSyntax {
    /// First parts of addresses that the site uses for pages and files of its own.
    static let reserved: Set<String> = [
        "assets", "changes", "components", "firewall", "ports", "print", "settings", "slides",
    ]

    /// Lower-case words joined by hyphens.
    static func isID(_ text: String) -> Bool {
        !text.isEmpty
            && text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
                !word.isEmpty && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
            }
    }

    static func check(_ id: Located<String>, _ faults: inout [Diagnostic]) {
        guard !isID(id.value) else { return }
        let mended = Slug.make(id.value)
        faults.append(
            Diagnostic(
                .invalidID, "‘\(id.value)’ is not an id: ids are lower-case words joined by hyphens", at: id.location,
                hint: isID(mended) ? "write ‘\(mended)’" : nil))
    }

    /// One or two lower-case letters.
    static func isPath(_ text: some StringProtocol) -> Bool {
        (1...2).contains(text.utf8.count) && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }
}

/// Words joined by hyphens, out of any text.
enum Slug {
    /// Letters and digits of any script in lower case; the rest becomes hyphens. Empty if there are none.
    static func make(_ text: String) -> String {
        text.lowercased().unicodeScalars
            .split { !($0.properties.isAlphabetic || $0.properties.numericType != nil) }
            .map { String(String.UnicodeScalarView($0)) }
            .joined(separator: "-")
    }
}
