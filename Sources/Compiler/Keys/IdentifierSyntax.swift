/// What ids, and the names of files and folders that become addresses, look like.
enum IdentifierSyntax {
    /// First parts of addresses that the site uses for pages and files of its own.
    static let reserved: Set<String> = [
        "assets", "changes", "components", "firewall", "ports", "print", "settings", "slides",
    ]

    /// Lower-case words joined by hyphens.
    static func isID(_ text: some StringProtocol) -> Bool {
        var isWord = false
        for byte in text.utf8 {
            if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
                isWord = true
            } else if byte == 0x2D, isWord {
                isWord = false
            } else {
                return false
            }
        }
        return isWord
    }

    /// One or two lower-case letters.
    static func isPath(_ text: some StringProtocol) -> Bool {
        (1...2).contains(text.utf8.count) && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }
}
