import Editions
import Model
import TextFormats

/// Prose in `model.json`.
struct ProseDocument {
    let edition: DeployedEdition
    /// The paths of the slide that the deployment does not have.
    let gone: Set<Path>

    /// A block: an object whose `type` determines its other keys.
    func block(_ block: Block) -> JSONValue {
        switch block {
        case .heading(let level, let anchor, let content):
            .object([
                "type": "heading", "level": .integer(level), "anchor": .string(anchor),
                "content": .list(content, self.inline),
            ])
        case .paragraph(let content): .object(["type": "paragraph", "content": .list(content, self.inline)])
        case .list(let list):
            .object([
                "type": "list", "start": list.start.map(JSONValue.integer), "tight": .boolean(list.isTight),
                "items": .list(list.items, item),
            ])
        case .code(let language, let text):
            .object(["type": "code", "language": .optional(language), "text": .string(text)])
        case .quote(let blocks): .object(["type": "quote", "blocks": .list(blocks, self.block)])
        case .table(let header, let rows):
            .object([
                "type": "table", "header": .list(header) { .list($0, inline) },
                "rows": .list(rows) { .list($0) { .list($0, inline) } },
            ])
        case .rule: .object(["type": "rule"])
        }
    }

    private func item(_ item: Block.Item) -> JSONValue {
        let paths = item.paths.filter { !gone.contains($0) }
        return .object([
            "paths": .list(paths) { .string($0.letter) }, "blocks": .list(item.blocks, block),
            "absent": paths.isEmpty && !item.paths.isEmpty ? .boolean(true) : nil,
        ])
    }

    /// A run of text: an object whose `type` determines its other keys.
    func inline(_ inline: Inline) -> JSONValue {
        switch inline {
        case .text(let text): .object(["type": "text", "text": .string(text)])
        case .code(let text): .object(["type": "code", "text": .string(text)])
        case .emphasis(let content): .object(["type": "emphasis", "content": .list(content, self.inline)])
        case .strong(let content): .object(["type": "strong", "content": .list(content, self.inline)])
        case .strikethrough(let content): .object(["type": "strikethrough", "content": .list(content, self.inline)])
        case .path(let path) where gone.contains(path): .object(["type": "text", "text": .string("(\(path))")])
        case .path(let path): .object(["type": "path", "path": .string(path.letter)])
        case .port(let port):
            .object(["type": "port", "port": .string(port.text), "text": .string(edition.numberText(of: port))])
        case .setting(let setting, let spelling):
            .object(["type": "setting", "setting": .string(setting.text), "text": .string(spelling)])
        case .link(.slide(let id, let anchor), let content):
            .object([
                "type": "link", "slide": .string(id.text), "anchor": .optional(anchor),
                "content": .list(content, self.inline),
            ])
        case .link(.section(let id), let content):
            .object(["type": "link", "section": .string(id.text), "content": .list(content, self.inline)])
        case .link(.address(let address), let content):
            .object(["type": "link", "address": .string(address), "content": .list(content, self.inline)])
        case .softBreak: .object(["type": "soft-break"])
        case .lineBreak: .object(["type": "line-break"])
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .string(value) }
}
