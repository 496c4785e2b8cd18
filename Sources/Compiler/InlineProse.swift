import Diagnostics
import Markup
import Model

extension ProseReader {
    /// - Parameters:
    ///   - skipped: how many scalars at the beginning are left out.
    ///   - isLinked: whether the text lies in a link, which can hold no other.
    mutating func inlines(
        _ inlines: [MarkdownInline], skipping skipped: Int = 0, isLinked: Bool = false
    ) -> [Inline] {
        var found: [Inline] = []
        for (index, inline) in inlines.enumerated() {
            switch inline.content {
            case .text(let text): found += self.text(text, from: index == 0 ? skipped : 0, isLinked: isLinked)
            case .code(let text):
                found.append(code(Located(text, at: inline.location), isLinked: isLinked))
            case .emphasis(let inner): found.append(.emphasis(self.inlines(inner, isLinked: isLinked)))
            case .strong(let inner): found.append(.strong(self.inlines(inner, isLinked: isLinked)))
            case .strikethrough(let inner): found.append(.strikethrough(self.inlines(inner, isLinked: isLinked)))
            case .link(let destination, let inner):
                found += link(destination, self.inlines(inner, isLinked: true), at: inline.location)
            case .softBreak: found.append(.softBreak)
            case .lineBreak: found.append(.lineBreak)
            case .image, .html: continue
            }
        }
        return found
    }

    /// The name of a setting, or any other text between backquotes.
    private mutating func code(_ text: Located<String>, isLinked: Bool) -> Inline {
        guard let setting = draft.setting(text, &faults) else { return .code(text.value) }
        namedSettings.insert(setting.id)
        return isLinked ? .code(text.value) : .setting(setting.id, spelling: text.value)
    }

    private mutating func link(_ destination: String, _ inner: [Inline], at place: SourceLocation) -> [Inline] {
        guard let target = links.target(of: destination, from: path, at: place, &faults) else { return inner }
        return [.link(target, inner)]
    }

    /// Text with its paths and ports found.
    private mutating func text(_ text: MarkdownText, from start: Int, isLinked: Bool) -> [Inline] {
        var found: [Inline] = []
        var plainStart = start
        var offset = start
        while offset < text.scalars.count {
            guard let (reference, end) = reference(in: text, at: offset, isLinked: isLinked) else {
                offset += 1
                continue
            }
            if plainStart < offset { found.append(.text(text.string(plainStart..<offset))) }
            found += reference
            plainStart = end
            offset = end
        }
        if plainStart < offset { found.append(.text(text.string(plainStart..<offset))) }
        return found
    }

    private mutating func reference(
        in text: MarkdownText, at offset: Int, isLinked: Bool
    ) -> (inlines: [Inline], end: Int)? {
        switch text.scalars[offset] {
        case "(":
            let before = offset > 0 ? text.scalars[offset - 1].properties : nil
            let isInWord = before.map { $0.isAlphabetic || $0.numericType != nil } ?? false
            guard !isLinked, !isInWord, let group = PathGroup(text, at: offset),
                group.paths.allSatisfy({ paths.contains($0.value) })
            else { return nil }
            return (group.paths.map { .path($0.value) }, group.end)
        case "{": return port(in: text, at: offset)
        default: return nil
        }
    }

    /// `{port:bes}`
    private mutating func port(
        in text: MarkdownText, at offset: Int
    ) -> (inlines: [Inline], end: Int)? {
        let opening = Array("{port:".unicodeScalars)
        let rest = text.scalars[offset...]
        guard rest.starts(with: opening), !text.isEscaped(offset), let close = rest.prefix(80).firstIndex(of: "}")
        else { return nil }
        let range = (offset + opening.count)..<close
        let name = Located(text.string(range), at: text.location(range))
        guard let port = draft.port(name, &faults) else { return ([], close + 1) }
        namedPorts.insert(port.id)
        return ([.port(port.id)], close + 1)
    }
}
