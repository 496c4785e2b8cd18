import Diagnostics
import Editions
import Model
import TextFormats

/// `model.json`: the whole resolved model of one edition, for other programs. Everything a page says can be found
/// here; names refer to ids in the same document, and what is absent is left out.
///
/// The shape is a contract. A change that a reader could trip over raises the schema version; a new key does not.
enum ModelDocument {
    static let schemaVersion = 1

    static func file(_ deployed: DeployedEdition, of site: Site) -> OutputFile {
        let edition = deployed.edition
        let document = JSONValue.object([
            "schemaVersion": .integer(schemaVersion),
            "title": .string(site.title),
            "base": .optional(site.baseAddress),
            "edition": .string(edition.version),
            "status": .string(edition.status.rawValue),
            "deployment": (deployed.deployment?.name).map { .object(["name": .string($0)]) },
            "catalog": deployed.catalogDocument,
            "front": deployed.document(edition.front),
            "sections": .list(edition.sections, deployed.document),
            "pages": .list(edition.pages, deployed.document),
        ])
        return OutputFile(path: OutputFolder.marker, text: document.text)
    }
}

extension DeployedEdition {
    fileprivate func document(_ section: Section) -> JSONValue {
        let prose = ProseDocument(edition: self, gone: [])
        return .object([
            "id": .string(section.id.text),
            "title": .string(section.title),
            "aliases": .list(section.aliases) { .string($0.text) },
            "introduction": .list(section.introduction, prose.block),
            "slides": .list(section.slides, document),
        ])
    }

    fileprivate func document(_ slide: Slide) -> JSONValue {
        let absence = absences[slide.id]
        let prose = ProseDocument(edition: self, gone: absence?.paths ?? [])
        return .object([
            "id": .string(slide.id.text),
            "stableId": .string(slide.stableID.text),
            "aliases": .list(slide.aliases) { .string($0.text) },
            "title": .string(slide.title),
            "kind": .string(slide.kind.rawValue),
            "summary": .string(slide.summary),
            "paths": .list(slide.paths) { .string($0.letter) },
            "diagrams": .list(slide.diagrams, document),
            "body": .list(slide.body) { section in
                .object([
                    "role": .string(section.role.word),
                    "anchor": .string(section.anchor),
                    "heading": section.heading.map { .list($0, prose.inline) },
                    "blocks": .list(section.blocks, prose.block),
                ])
            },
            "sources": .list(slide.sources, \.document),
            "absent": absence.map { $0.components.isEmpty } ?? true
                ? nil : .list(absence?.components ?? []) { .string($0.id.text) },
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
