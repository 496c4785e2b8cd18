import Diagnostics
import Model

/// A block of prose in `model.json`: an object whose `type` tells which other keys it has.
extension Block {
    var document: JSONValue {
        switch self {
        case .heading(let level, let anchor, let content):
            .object([
                "type": "heading", "level": .integer(level), "anchor": .string(anchor),
                "content": .list(content, \.document),
            ])
        case .paragraph(let content): .object(["type": "paragraph", "content": .list(content, \.document)])
        case .list(let list):
            .object([
                "type": "list", "start": list.start.map(JSONValue.integer), "tight": .boolean(list.isTight),
                "items": .list(list.items, \.document),
            ])
        case .code(let language, let text):
            .object(["type": "code", "language": .optional(language), "text": .string(text)])
        case .quote(let blocks): .object(["type": "quote", "blocks": .list(blocks, \.document)])
        case .table(let header, let rows):
            .object([
                "type": "table", "header": .list(header) { .list($0, \.document) },
                "rows": .list(rows) { .list($0) { .list($0, \.document) } },
            ])
        case .rule: .object(["type": "rule"])
        }
    }
}

extension Block.Item {
    fileprivate var document: JSONValue {
        .object([
            "paths": .list(paths) { .string($0.letter) }, "blocks": .list(blocks, \.document),
            "absent": isAbsent ? .boolean(true) : nil,
        ])
    }
}

/// A run of prose in `model.json`, told apart in the same way.
extension Inline {
    var document: JSONValue {
        switch self {
        case .text(let text): .object(["type": "text", "text": .string(text)])
        case .code(let text): .object(["type": "code", "text": .string(text)])
        case .emphasis(let content): .object(["type": "emphasis", "content": .list(content, \.document)])
        case .strong(let content): .object(["type": "strong", "content": .list(content, \.document)])
        case .strikethrough(let content): .object(["type": "strikethrough", "content": .list(content, \.document)])
        case .path(let path): .object(["type": "path", "path": .string(path.letter)])
        case .port(let port):
            .object(["type": "port", "port": .string(port.id.text), "text": .string(port.numberText)])
        case .setting(let setting, let spelling):
            .object(["type": "setting", "setting": .string(setting.text), "text": .string(spelling)])
        case .link(.slide(let id, let anchor), let content):
            .object([
                "type": "link", "slide": .string(id.text), "anchor": .optional(anchor),
                "content": .list(content, \.document),
            ])
        case .link(.section(let id), let content):
            .object(["type": "link", "section": .string(id.text), "content": .list(content, \.document)])
        case .link(.address(let address), let content):
            .object(["type": "link", "address": .string(address), "content": .list(content, \.document)])
        case .softBreak: .object(["type": "soft-break"])
        case .lineBreak: .object(["type": "line-break"])
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .string(value) }
}
