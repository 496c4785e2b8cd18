import Diagnostics

@testable import Compiler

/// The fixture `base` with the excerpts of an example laid over it.
struct ExampleCorpus {
    private(set) var corpus: [CorpusFile] = []
    /// The places that the excerpts mark: `1.0/catalog.yml:3:5`.
    private(set) var marks: [String] = []

    init(_ excerpts: [DiagnosticExample.Excerpt]) throws {
        var texts: [String: String] = [:]
        for file in try Fixture("base").corpus { texts[file.path] = String(decoding: file.bytes, as: UTF8.self) }
        texts["portolan.yml", default: ""] += Self.levels
        for excerpt in excerpts { texts[excerpt.path] = Self.merge(excerpt, into: texts[excerpt.path] ?? "") }
        for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
            corpus.append(CorpusFile(path: path, bytes: note(text, in: path)))
        }
    }

    /// What examples state, and what the fixture does.
    private static let levels = """
        confidence:
          stated: {title: stated}
          deck: {title: deck}
          assumed: {title: assumed, stated: false}

        """

    /// Compiles it.
    /// - Returns: where each diagnostic is, and its code: `1.0/catalog.yml:3:5 unknown-key`.
    func reported() -> [String] {
        let compilation = SiteCompiler.compile(corpus, contentPath: "")
        return (compilation.diagnostics + compilation.lockDiagnostics).map { diagnostic in
            let start = diagnostic.location.start
            return "\(diagnostic.location.path):\(start.line):\(start.column) \(diagnostic.code.name)"
        }.sorted()
    }

    private mutating func note(_ marked: String, in path: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var (line, column) = (1, 1)
        for scalar in marked.unicodeScalars {
            if Character(scalar) == DiagnosticExample.mark {
                marks.append("\(path):\(line):\(column)")
                continue
            }
            // No example can write a byte that is not UTF-8.
            bytes += scalar == "\u{FFFD}" ? [0xE9] : Array(String(scalar).utf8)
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        return bytes
    }

    // MARK: Merging

    private static func merge(_ excerpt: DiagnosticExample.Excerpt, into text: String) -> String {
        switch excerpt.part {
        case .whole: return excerpt.text
        case .keys: return merge(keys: excerpt.text, into: text, depth: 2)
        case .frontMatter:
            let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3 else { return "---\n\(excerpt.text)\n---\n" }
            return "---\n\(merge(keys: excerpt.text, into: String(parts[1]), depth: 1))---\n\(parts[2])"
        case .body:
            let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
            let isWhole = excerpt.text.contains("## Happy path")
            return "---\n\(parts[1])---\n\(isWhole ? "" : parts[2])\n\(excerpt.text)"
        }
    }

    /// Replaces the keys that are in both; down to `depth` levels, entries of mappings in block style.
    private static func merge(keys new: String, into old: String, depth: Int) -> String {
        var entries = Self.entries(of: old)
        var seen: Set<String> = []
        for (name, text) in Self.entries(of: new) {
            let isSecond = !seen.insert(name).inserted
            guard !isSecond, let index = entries.firstIndex(where: { $0.name == name }) else {
                entries.append((name, text))
                continue
            }
            let (oldHead, oldRest) = Self.head(of: entries[index].text)
            let (newHead, newRest) = Self.head(of: text)
            if depth > 1, oldHead == newHead, oldHead == "\(name):", !newRest.hasPrefix("  -") {
                let merged = merge(keys: unindented(newRest), into: unindented(oldRest), depth: depth - 1)
                entries[index].text = "\(newHead)\n\(indented(merged))"
            } else {
                entries[index].text = text
            }
        }
        return entries.map(\.text).joined()
    }

    /// The keys of a mapping, each with the lines of its value.
    private static func entries(of text: String) -> [(name: String, text: String)] {
        var found: [(name: String, text: String)] = []
        for line in text.split(separator: "\n") {
            if let first = line.first, first != " ", first != "-", first != "#" {
                let name = line.prefix { $0 != ":" }.filter { $0 != DiagnosticExample.mark }
                found.append((String(name), "\(line)\n"))
            } else if !found.isEmpty {
                found[found.count - 1].text += "\(line)\n"
            }
        }
        return found
    }

    private static func head(of text: String) -> (String, String) {
        let parts = text.split(separator: "\n", maxSplits: 1)
        return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }

    private static func unindented(_ text: String) -> String {
        text.split(separator: "\n").map { String($0.dropFirst(2)) + "\n" }.joined()
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n").map { "  \($0)\n" }.joined()
    }
}
