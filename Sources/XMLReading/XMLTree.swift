/// An element of an XML document that was read, with its attributes and the elements in it. Text is left out, and names are
/// as they are written, with their prefixes.
package struct XMLTree: Sendable, Hashable {
    package var name: String
    package var attributes: [String: String]
    package var children: [XMLTree]

    /// Without its prefix.
    package var localName: Substring { name.split(separator: ":").last ?? "" }

    /// The elements in it with that name, whatever their prefix.
    package func all(_ name: String) -> [XMLTree] { children.filter { $0.localName == name } }

    package func first(_ name: String) -> XMLTree? { children.first { $0.localName == name } }

    /// Of its own and of all elements in it, parents first.
    package var subtree: [XMLTree] { [self] + children.flatMap(\.subtree) }
}

extension XMLTree {
    private static let deepest = 200

    /// Reads XML that comes from elsewhere: without a document type, no deeper than `deepest`.
    ///
    /// - Returns: `nil` where it is not such a document.
    package static func read(_ bytes: [UInt8]) -> XMLTree? {
        // Those that are not closed yet, the innermost last.
        var open: [XMLTree] = []
        var root: XMLTree?
        var isTooDeep = false
        let isRead: Void? = try? XMLElements.read(bytes, keepsPrefixes: true) { event in
            switch event {
            case .start(let name, let attributes):
                isTooDeep = isTooDeep || open.count >= deepest
                if !isTooDeep { open.append(XMLTree(name: name, attributes: attributes, children: [])) }
            case .end:
                guard !isTooDeep, let element = open.popLast() else { return }
                if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
            case .text: return
            }
        }
        return isRead == nil || isTooDeep ? nil : root
    }
}
