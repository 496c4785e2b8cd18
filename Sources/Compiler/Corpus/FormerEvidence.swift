import Diagnostics
import Model

/// Corpora from before levels of confidence were declared.
enum FormerEvidence {
    /// What `portolan.yml` declares, and what such corpora have where it declares nothing.
    static func evidence(of site: SiteDeclaration?, _ outline: CorpusOutline) -> Evidence {
        if let levels = site?.confidenceLevels {
            return Evidence(levels: levels, wantsSources: site?.wantsSources ?? false)
        }
        var evidence = isStated(in: outline) ? Evidence.former : Evidence()
        evidence.wantsSources = site?.wantsSources ?? evidence.wantsSources
        return evidence
    }

    /// Whether some file gives a `confidence`: in a catalog, or in the front matter of a page.
    static func isStated(in outline: CorpusOutline) -> Bool {
        outline.editions.values.contains { edition in
            edition.catalog.map { isStated(in: $0.bytes[...]) } ?? false
                || edition.entries.contains { isStated(in: frontMatter(of: $0.file.bytes)) }
        }
    }

    private static let key = Array("confidence".utf8)

    /// Whether a text has the key, which a colon follows and no other letter precedes.
    private static func isStated(in text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        while let start = rest.firstIndex(of: key[0]) {
            let after = rest[start...].dropFirst(key.count)
            if rest[start...].starts(with: key), start == text.startIndex || !isWord(text[start - 1]),
                after.drop(while: { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }).first == UInt8(ascii: ":")
            {
                return true
            }
            rest = rest[(start + 1)...]
        }
        return false
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte == 0x2D || byte == 0x5F || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }

    /// Up to the line that ends it.
    private static func frontMatter(of text: [UInt8]) -> ArraySlice<UInt8> {
        let end = Array("\n---".utf8)
        var start = 0
        while let newline = text[start...].firstIndex(of: 0x0A) {
            if text[newline...].starts(with: end) { return text[..<newline] }
            start = newline + 1
        }
        return text[...]
    }
}
