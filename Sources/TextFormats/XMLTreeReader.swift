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

/// Reads XML that comes from elsewhere: UTF-8, without a document type, no deeper than `deepest`.
package struct XMLTreeReader {
    private static let deepest = 200
    private let bytes: [UInt8]
    private var position = 0

    /// - Returns: `nil` where it is not such a document.
    package static func tree(_ bytes: [UInt8]) -> XMLTree? {
        var reader = XMLTreeReader(bytes: bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
        guard reader.skipToTag(), let root = reader.element(depth: 0) else { return nil }
        return root
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func has(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes[position...].starts(with: $0) }
    }

    /// Behind `text`; to the end where it is missing.
    private mutating func skip(past text: StaticString) {
        while position < bytes.count, !has(text) { position += 1 }
        position = min(position + text.utf8CodeUnitCount, bytes.count)
    }

    /// To the next tag, over text, comments, instructions and character data.
    ///
    /// - Returns: whether there is one.
    private mutating func skipToTag() -> Bool {
        while position < bytes.count {
            if has("<!--") {
                skip(past: "-->")
            } else if has("<?") {
                skip(past: "?>")
            } else if has("<![CDATA[") {
                skip(past: "]]>")
            } else if has("<!") {
                return false
            } else if bytes[position] == UInt8(ascii: "<") {
                return true
            } else {
                position += 1
            }
        }
        return false
    }

    private mutating func element(depth: Int) -> XMLTree? {
        guard depth < Self.deepest else { return nil }
        position += 1
        guard let name = name() else { return nil }
        var tree = XMLTree(name: name, attributes: [:], children: [])
        while true {
            skipSpace()
            guard position < bytes.count else { return nil }
            if has("/>") {
                position += 2
                return tree
            }
            if has(">") {
                position += 1
                break
            }
            guard let (key, value) = attribute(), tree.attributes.updateValue(value, forKey: key) == nil else {
                return nil
            }
        }
        while skipToTag() {
            if has("</") {
                position += 2
                guard self.name() == name else { return nil }
                skipSpace()
                guard has(">") else { return nil }
                position += 1
                return tree
            }
            guard let child = element(depth: depth + 1) else { return nil }
            tree.children.append(child)
        }
        return nil
    }

    private mutating func skipSpace() {
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
    }

    private mutating func name() -> String? {
        let start = position
        while position < bytes.count, !" \t\r\n/>=<\"'".utf8.contains(bytes[position]) { position += 1 }
        return position > start ? String(decoding: bytes[start..<position], as: UTF8.self) : nil
    }

    private mutating func attribute() -> (String, String)? {
        guard let key = name() else { return nil }
        skipSpace()
        guard has("=") else { return nil }
        position += 1
        skipSpace()
        guard position < bytes.count,
            let quote = [UInt8(ascii: "\""), UInt8(ascii: "'")].first(where: { $0 == bytes[position] })
        else { return nil }
        position += 1
        let start = position
        while position < bytes.count, bytes[position] != quote { position += 1 }
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        return (key, Self.expanded(String(decoding: bytes[start..<position], as: UTF8.self)))
    }

    /// With the five entities that XML knows, and characters by their numbers.
    private static func expanded(_ text: String) -> String {
        guard text.contains("&") else { return text }
        let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&"), let end = rest[start...].firstIndex(of: ";") {
            result += rest[..<start]
            let name = rest[rest.index(after: start)..<end]
            let digits =
                name.hasPrefix("#x")
                ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
            result += known[String(name)] ?? digits.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }
}
