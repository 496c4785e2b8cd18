/// Ids of a corpus, made of names that may hold anything.
enum DraftID {
    /// Lower-case words joined by hyphens.
    static func isID(_ text: String) -> Bool { !text.isEmpty && slug(text) == text }

    /// Letters and digits of ASCII, in lower case, with hyphens for what is between them; empty if there are none.
    static func slug(_ text: String) -> String {
        let lower = text.lowercased().utf8.map { byte -> UInt8 in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) ? byte : UInt8(ascii: "-")
        }
        return lower.split(separator: UInt8(ascii: "-")).map { String(decoding: $0, as: UTF8.self) }
            .joined(separator: "-")
    }
}

/// Gives each thing an id that no other has.
struct DraftIDs {
    private(set) var ids: [[String]: String]
    private var taken: Set<String>

    /// - Parameter known: ids that were given before.
    init(_ known: [[String]: String] = [:]) {
        ids = known
        taken = Set(known.values)
    }

    /// - Parameters:
    ///   - wanted: the id that the file states.
    ///   - kind: what the id begins with if the title has no letters of ASCII.
    mutating func id(of key: [String], wanted: String?, title: String, kind: String) -> String {
        if let id = ids[key] { return id }
        let slug = DraftID.slug(title)
        let base = wanted ?? (slug.isEmpty ? kind : String(slug.prefix(60)))
        var id = base
        var number = 2
        while !taken.insert(id).inserted {
            id = "\(base)-\(number)"
            number += 1
        }
        ids[key] = id
        return id
    }
}
