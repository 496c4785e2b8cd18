import Foundation

@testable import Layout
@testable import Publishing

/// Random edits of a corpus and of what was built from it, as authors make them.
struct CorpusEdits {
    private let folder: TemporaryFolder
    private var random: SplitMix
    private var before: [String: Data] = [:]
    private var deploymentBefore: String?
    /// The name of the deployment in the folder, if one applies.
    private(set) var deployment: String?
    private var count = 0

    init(_ folder: TemporaryFolder, seed: UInt64) {
        self.folder = folder
        random = SplitMix(seed: seed)
    }

    /// Makes an edit.
    ///
    /// - Returns: what it is.
    mutating func next() throws -> String {
        before = try folder.contents(of: "Content")
        deploymentBefore = deployment
        count += 1
        let count = count
        switch Int.random(in: 0..<16, using: &random) {
        case 0, 1: return try replace("a word of a step", in: slides, /(\n\d+\. \([a-z]\) )/) { "\($0)Word\(count) " }
        case 2: return try replace("a title", in: slides, /\ntitle: [^\n]*/) { _ in "\ntitle: Title \(count)" }
        case 3: return try replace("a summary", in: slides, /\nsummary: [^\n]*/) { _ in "\nsummary: Summary \(count)." }
        case 4: return try replace("a heading", in: slides, /\n## Notes[^\n]*/) { _ in "\n## Remarks \(count)" }
        case 5: return try replace("a purpose", in: slides, /(from: [a-z-]+,)/) { "purpose: P\(count), \($0)" }
        case 6: return try replace("a port", in: catalogs, /number: \d+/) { _ in "number: \(2000 + count)" }
        case 7:
            return try replace("a component's title", in: catalogs, /title: Server/) { _ in "title: Server \(count)" }
        case 8: return try rename()
        case 12: return try link()
        case 13:
            // What is not there.
            return try replace("a wrong name", in: slides, /to: [a-z-]+,/) { _ in "to: nowhere-\(count)," }
        case 14:
            return try replace("a section's title", in: indexes, /\ntitle: [^\n]*/) { _ in "\ntitle: Section \(count)" }
        case 15:
            return try replace("the site's title", in: ["portolan.yml"], /title: [^\n]*/) { _ in "title: Site \(count)"
            }
        case 9: return try remove()
        case 10:
            let locks = try paths { $0.hasSuffix("layout.lock") }
            if let lock = locks.randomElement(using: &random) { try folder.remove("Content/\(lock)") }
            return "no lock"
        default:
            deployment = deployment == nil ? "site.yml" : nil
            try folder.write("name: Site \(count)\n", to: "site.yml")
            return "a deployment"
        }
    }

    /// Takes the last edit back.
    mutating func undo() throws {
        try folder.remove("Content")
        for (path, data) in before { try folder.write(String(decoding: data, as: UTF8.self), to: "Content/\(path)") }
        deployment = deploymentBefore
    }

    private func paths(_ isWanted: (String) -> Bool) throws -> [String] {
        try folder.contents(of: "Content").keys.filter(isWanted).sorted()
    }

    private var slides: [String] { get throws { try paths { $0.hasSuffix(".md") } } }
    private var indexes: [String] { get throws { try paths { $0.hasSuffix("/index.md") } } }
    private var catalogs: [String] { get throws { try paths { $0.hasSuffix("catalog.yml") } } }

    private mutating func replace(
        _ what: String, in paths: [String], _ pattern: some RegexComponent, with text: (Substring) -> String
    ) throws -> String {
        for path in paths.shuffled(using: &random) {
            let old = try folder.text(of: "Content/\(path)")
            guard let range = old.ranges(of: pattern).randomElement(using: &random) else { continue }
            try folder.write(old.replacingCharacters(in: range, with: text(old[range])), to: "Content/\(path)")
            return "\(what) in \(path)"
        }
        return "nothing"
    }

    /// A link from one slide to another of the same folder, with an anchor that it has, or had.
    private mutating func link() throws -> String {
        let all = try slides.filter { !$0.hasSuffix("index.md") }
        guard let from = all.randomElement(using: &random), let slash = from.lastIndex(of: "/") else {
            return "nothing"
        }
        let folder = from[...slash]
        guard let to = all.filter({ $0.hasPrefix(folder) }).randomElement(using: &random) else { return "nothing" }
        let anchor = ["", "#notes", "#remarks-\(count - 1)"].randomElement(using: &random) ?? ""
        let text = try self.folder.text(of: "Content/\(from)")
        try self.folder.write("\(text)\n[There](\(to.dropFirst(folder.count))\(anchor)).\n", to: "Content/\(from)")
        return "a link from \(from) to \(to)\(anchor)"
    }

    private mutating func rename() throws -> String {
        let candidates = try slides.filter { !$0.hasSuffix("index.md") }
        guard let path = candidates.randomElement(using: &random), let slash = path.lastIndex(of: "/") else {
            return "nothing"
        }
        let other = "\(path[..<slash])/\(60 + count)-renamed-\(count).md"
        try folder.write(folder.text(of: "Content/\(path)"), to: "Content/\(other)")
        try folder.remove("Content/\(path)")
        return "\(path) is \(other)"
    }

    private mutating func remove() throws -> String {
        let candidates = try slides.filter { !$0.hasSuffix("index.md") }
        guard candidates.count > 1, let path = candidates.randomElement(using: &random) else { return "nothing" }
        try folder.remove("Content/\(path)")
        return "no \(path)"
    }
}
