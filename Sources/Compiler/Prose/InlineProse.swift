import Diagnostics
import Markup
import Model

extension ProseReader {
    /// - Parameters:
    ///   - skipped: how many bytes of text at the beginning are left out.
    ///   - isLinked: whether the text is in a link, which cannot hold another.
    mutating func inlines(
        _ inlines: [MarkdownInline], skipping skipped: Int = 0, isLinked: Bool = false
    ) -> [Inline] {
        var found: [Inline] = []
        for (index, inline) in inlines.enumerated() {
            switch inline.content {
            case .text(let text): add(text, from: index == 0 ? skipped : 0, isLinked: isLinked, to: &found)
            case .code(let text):
                found.append(code(Located(text, at: inline.location), isLinked: isLinked))
            case .emphasis(let inner): found.append(.emphasis(self.inlines(inner, isLinked: isLinked)))
            case .strong(let inner): found.append(.strong(self.inlines(inner, isLinked: isLinked)))
            case .strikethrough(let inner): found.append(.strikethrough(self.inlines(inner, isLinked: isLinked)))
            case .link(let destination, let inner):
                let text = self.inlines(inner, isLinked: true)
                found += link(destination, text, at: inline.location)
            case .softBreak: found.append(.softBreak)
            case .lineBreak: found.append(.lineBreak)
            case .image, .html: continue
            }
        }
        return found
    }

    /// The name of a setting, or any other text between backquotes.
    private mutating func code(_ text: Located<String>, isLinked: Bool) -> Inline {
        guard let setting = draft.setting(text, diagnostics) else { return .code(text.value) }
        // What was probably meant is not unused beside that.
        namedSettings.insert(setting.id)
        return isLinked || !setting.isNamed ? .code(text.value) : .setting(setting.id, spelling: text.value)
    }

    private mutating func link(_ destination: String, _ inner: [Inline], at place: SourceLocation) -> [Inline] {
        guard let target = links.target(of: destination, from: path, at: place, diagnostics) else { return inner }
        switch target {
        case .slide, .section: followed.append(CompiledPage.FollowedLink(destination: destination, target: target))
        case .address: break
        }
        return [.link(target, inner)]
    }

    // MARK: Paths and ports in a text

    private mutating func add(_ text: MarkdownText, from start: Int, isLinked: Bool, to found: inout [Inline]) {
        let bytes = text.bytes
        var plainStart = start
        var offset = start
        while offset < bytes.count {
            guard bytes[offset] == UInt8(ascii: "(") || bytes[offset] == UInt8(ascii: "{"),
                let (reference, end) = reference(in: text, at: offset, isLinked: isLinked)
            else {
                offset += 1
                continue
            }
            if plainStart < offset { found.append(.text(text.string(plainStart..<offset))) }
            found += reference
            plainStart = end
            offset = end
        }
        if plainStart < offset { found.append(.text(text.string(plainStart..<offset))) }
    }

    private mutating func reference(
        in text: MarkdownText, at offset: Int, isLinked: Bool
    ) -> (inlines: [Inline], end: Int)? {
        if text.bytes[offset] == UInt8(ascii: "{") { return port(in: text, at: offset) }
        guard !isLinked, let group = PathMention.group(in: text, at: offset, paths) else { return nil }
        return (group.paths.map { .path($0.value) }, group.end)
    }

    /// `{port:web}`
    private mutating func port(in text: MarkdownText, at offset: Int) -> (inlines: [Inline], end: Int)? {
        let opening: StaticString = "{port:"
        let rest = text.bytes[offset...].prefix(80)
        let isOpened = opening.withUTF8Buffer { rest.starts(with: $0) }
        guard isOpened, !text.isEscaped(offset), let close = rest.firstIndex(of: UInt8(ascii: "}")) else { return nil }
        let range = (offset + opening.utf8CodeUnitCount)..<close
        let name = Located(text.string(range), at: text.location(range))
        guard let port = draft.port(name, diagnostics) else { return ([], close + 1) }
        namedPorts.insert(port.id)
        return ([.port(port.id)], close + 1)
    }
}

extension MarkdownText {
    /// Whether a letter or a digit is right before an offset.
    func isInWord(before offset: Int) -> Bool {
        guard offset > 0 else { return false }
        let last = bytes[offset - 1]
        if last < 0x80 {
            return (0x30...0x39).contains(last) || (0x41...0x5A).contains(last) || (0x61...0x7A).contains(last)
        }
        guard let scalar = string(max(offset - 4, 0)..<offset).unicodeScalars.last else { return false }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
