/// Where a file lies in the output, from its root, with `/` between names: `1.03/platform/index.html`.
package struct PagePath: Sendable, Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }

    /// The file `name` in the folder of this one.
    func beside(_ name: String) -> PagePath {
        PagePath((text.split(separator: "/").dropLast() + [Substring(name)]).joined(separator: "/"))
    }

    /// The address of `target` as this page writes it: relative, so that a site works in any folder, and with the
    /// file's name, so that it works without a server.
    package func link(to target: PagePath, anchor: String? = nil) -> String {
        let fragment = anchor.map(Self.fragment) ?? ""
        guard target != self || anchor == nil else { return fragment }
        var here = text.split(separator: "/").dropLast()
        var there = target.text.split(separator: "/")[...]
        while there.count > 1, let folder = here.first, folder == there.first {
            here = here.dropFirst()
            there = there.dropFirst()
        }
        let up = Array(repeating: "..", count: here.count)
        let down = there.map { AddressEncoding.encode(String($0), keeping: AddressEncoding.segment) }
        return (up + down).joined(separator: "/") + fragment
    }

    /// The address of `anchor` on the page itself.
    static func fragment(_ anchor: String) -> String {
        "#" + AddressEncoding.encode(anchor, keeping: AddressEncoding.fragment)
    }

    /// The page's address below `base`, which ends in `/`; an index is known by its folder.
    func address(below base: String) -> String {
        let path = text.hasSuffix("index.html") ? String(text.dropLast("index.html".count)) : text
        return base + AddressEncoding.encode(path, keeping: AddressEncoding.segment + "/")
    }
}
