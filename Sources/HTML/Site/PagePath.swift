import TextFormats

/// The path of a file from the output's root, with `/` between names: `1.03/platform/index.html`.
package struct PagePath: Sendable, Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }

    /// Whether it is that page, or in the folder of that page.
    func isInside(_ page: PagePath) -> Bool {
        guard page.text.hasSuffix("/index.html") else { return self == page }
        return text.hasPrefix(page.text.dropLast("index.html".count))
    }

    /// The file `name` in the folder of this one.
    func beside(_ name: String) -> PagePath {
        PagePath((text.split(separator: "/").dropLast() + [Substring(name)]).joined(separator: "/"))
    }

    /// The address of `target` as this page writes it: relative, so that a site works in any folder, and with the
    /// file's name, so that it works without a server.
    package func link(to target: PagePath, anchor: String? = nil) -> String {
        let fragment = anchor.map(Self.fragment) ?? ""
        guard target != self || anchor == nil else { return fragment }
        let (here, there) = (text.utf8, target.text.utf8)
        var (i, j) = (here.startIndex, there.startIndex)
        // The index after the last slash of the common prefix.
        var (restOfHere, restOfThere) = (i, j)
        while i < here.endIndex, j < there.endIndex, here[i] == there[j] {
            let isSlash = here[i] == UInt8(ascii: "/")
            here.formIndex(after: &i)
            there.formIndex(after: &j)
            if isSlash { (restOfHere, restOfThere) = (i, j) }
        }
        let up = here[restOfHere...].count { $0 == UInt8(ascii: "/") }
        let down = PercentEncoding.path.encode(target.text[restOfThere...])
        var address = ""
        address.reserveCapacity(3 * up + down.utf8.count + fragment.utf8.count)
        for _ in 0..<up { address += "../" }
        address += down
        address += fragment
        return address
    }

    /// The address of `anchor` on the page itself.
    static func fragment(_ anchor: String) -> String { "#" + PercentEncoding.fragment.encode(anchor) }

    /// The page's address below `base`, which ends in `/`; an index has the address of its folder.
    func address(below base: String) -> String {
        let path = text.hasSuffix("index.html") ? String(text.dropLast("index.html".count)) : text
        return base + PercentEncoding.path.encode(path)
    }
}
