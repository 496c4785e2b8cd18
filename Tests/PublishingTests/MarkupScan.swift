import Foundation

/// A page read tag by tag: whether its elements nest, which ids it has and what it refers to.
struct MarkupScan {
    private(set) var faults: [String] = []
    private(set) var ids: Set<String> = []
    /// Every `href`, `src` and `data` attribute, and `url(…)`s are not among them.
    private(set) var references: [String] = []
    /// Every start tag: its name and attributes.
    private(set) var elements: [(name: String, attributes: [String: String])] = []

    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]

    init(_ text: String) {
        var open: [String] = []
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "<") {
            rest = rest[start...]
            if rest.hasPrefix("<!--") {
                skip(past: "-->", in: &rest)
            } else if rest.hasPrefix("<!") {
                skip(past: ">", in: &rest)
            } else if let match = rest.prefixMatch(of: #/</([A-Za-z][\w:-]*)\s*>/#) {
                rest = rest[match.range.upperBound...]
                let name = String(match.1)
                if open.last == name { open.removeLast() } else { faults.append("</\(name)> in <\(open.last ?? "")>") }
            } else if let match = rest.prefixMatch(of: #/<([A-Za-z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/#) {
                rest = rest[match.range.upperBound...]
                let name = String(match.1)
                add(name, attributes: match.2)
                if match.3.isEmpty && !Self.void.contains(name) { open.append(name) }
                if name == "style" || name == "script" {
                    skip(upTo: "</\(name)", in: &rest)
                }
            } else {
                faults.append("a stray ‘<’ before ‘\(rest.dropFirst().prefix(20))’")
                rest = rest.dropFirst()
            }
        }
        for name in open { faults.append("<\(name)> is never closed") }
    }

    private mutating func add(_ name: String, attributes text: Substring) {
        var attributes: [String: String] = [:]
        for match in text.matches(of: #/([^\s=\/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/#) {
            let key = String(match.1)
            let value = Self.unescape(match.2 ?? match.3 ?? match.4 ?? "")
            if attributes.updateValue(value, forKey: key) != nil { faults.append("<\(name)> has two \(key)") }
        }
        if let id = attributes["id"], !ids.insert(id).inserted { faults.append("two elements have the id ‘\(id)’") }
        for key in ["href", "src"] { if let address = attributes[key] { references.append(address) } }
        if name == "meta", attributes["http-equiv"]?.lowercased() == "refresh",
            let address = attributes["content"]?.firstMatch(of: /url=(.*)$/.ignoresCase())
        {
            references.append(String(address.1))
        }
        elements.append((name, attributes))
    }

    private mutating func skip(past end: String, in rest: inout Substring) {
        guard let range = rest.range(of: end) else {
            faults.append("no ‘\(end)’ after ‘\(rest.prefix(20))’")
            rest = ""
            return
        }
        rest = rest[range.upperBound...]
    }

    private mutating func skip(upTo end: String, in rest: inout Substring) {
        rest = rest.range(of: end).map { rest[$0.lowerBound...] } ?? ""
    }

    private static func unescape(_ text: Substring) -> String {
        var text = String(text)
        for (name, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&"),
        ] {
            text = text.replacing(name, with: character)
        }
        return text
    }
}
