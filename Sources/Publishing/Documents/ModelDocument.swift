import Diagnostics
import Model

/// `model.json`: the whole resolved model of one edition, for other programs. Everything a page says can be found
/// here; names refer to ids in the same document, and what is absent is left out.
///
/// The shape is a contract. A change that a reader could trip over raises the schema version; a new key does not.
enum ModelDocument {
    static let schemaVersion = 1

    static func file(_ edition: Edition, of site: Site) -> OutputFile {
        let document = JSONValue.object([
            "schemaVersion": .integer(schemaVersion),
            "title": .string(site.title),
            "base": .optional(site.baseAddress),
            "edition": .string(edition.version),
            "status": .string(edition.status.rawValue),
            "deployment": (edition.deployment?.name).map { .object(["name": .string($0)]) },
            "catalog": edition.catalog.document,
            "front": edition.front.document,
            "sections": .list(edition.sections, \.document),
            "pages": .list(edition.pages, \.document),
        ])
        return OutputFile(path: OutputFolder.marker, text: document.text)
    }
}

extension Section {
    fileprivate var document: JSONValue {
        .object([
            "id": .string(id.text),
            "title": .string(title),
            "aliases": .list(aliases) { .string($0.text) },
            "introduction": .list(introduction, \.document),
            "slides": .list(slides, \.document),
        ])
    }
}

extension Slide {
    fileprivate var document: JSONValue {
        .object([
            "id": .string(id.text),
            "stableId": .string(stableID.text),
            "aliases": .list(aliases) { .string($0.text) },
            "title": .string(title),
            "kind": .string(kind.rawValue),
            "summary": .string(summary),
            "paths": .list(paths) { .string($0.letter) },
            "diagrams": .list(diagrams, \.document),
            "body": .list(body, \.document),
            "sources": .list(sources, \.document),
            "absent": absent.isEmpty ? nil : .list(absent) { .string($0.id.text) },
        ])
    }
}

extension BodySection {
    fileprivate var document: JSONValue {
        .object([
            "role": .string(role.word),
            "anchor": .string(anchor),
            "heading": heading.map { .list($0, \.document) },
            "blocks": .list(blocks, \.document),
        ])
    }
}

extension BodySection.Role {
    fileprivate var word: String {
        switch self {
        case .happyPath: "happy-path"
        case .notes: "notes"
        case .text: "text"
        }
    }
}
