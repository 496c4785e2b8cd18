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
        let (up, shared) = Self.way(from: text, to: target.text)
        let utf8 = target.text.utf8
        let down = PercentEncoding.path.encode(target.text[utf8.index(utf8.startIndex, offsetBy: shared)...])
        var address = ""
        address.reserveCapacity(3 * up + down.utf8.count + fragment.utf8.count)
        for _ in 0..<up { address += "../" }
        address += down
        address += fragment
        return address
    }

    /// How many folders up the way leads, and how many bytes of the two paths, up to a slash, are the same.
    private static func way(from path: String, to target: String) -> (up: Int, shared: Int) {
        let slash = UInt8(ascii: "/")
        var (path, target) = (path, target)
        return path.withUTF8 { here in
            target.withUTF8 { there in
                var (place, shared) = (0, 0)
                while place < min(here.count, there.count), here[place] == there[place] {
                    place += 1
                    if here[place - 1] == slash { shared = place }
                }
                return (here[shared...].count { $0 == slash }, shared)
            }
        }
    }

    /// The address of `anchor` on the page itself.
    static func fragment(_ anchor: String) -> String { "#" + PercentEncoding.fragment.encode(anchor) }

    /// The page's address below `base`, which ends in `/`; an index has the address of its folder.
    func address(below base: String) -> String {
        let path = text.hasSuffix("index.html") ? String(text.dropLast("index.html".count)) : text
        return base + PercentEncoding.path.encode(path)
    }
}
