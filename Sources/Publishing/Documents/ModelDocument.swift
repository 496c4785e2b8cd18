import Editions
import Model
import TextFormats

/// `model.json`: the whole resolved model of one edition, for other programs. It contains all information of the
/// pages; names refer to ids in the same document, and absent values are omitted.
///
/// The format is a contract. A change that can break a reader raises the schema version; a new key does not.
enum ModelDocument {
    static let schemaVersion = 1

    static var path: String { OutputFolder.model }

    /// Writes the bytes piece by piece, because an edition can be long.
    ///
    /// - Parameters:
    ///   - plain: the diagrams that are placed plainly.
    ///   - known: the bytes of slides as an earlier build has written them.
    /// - Returns: where the slides of sections are that take more than a line, in bytes.
    @discardableResult
    static func write(
        _ deployed: DeployedEdition, of site: Site, plain: Set<LayoutLock.Key>,
        known: (Slide.ID) -> [UInt8]? = { _ in nil }, to sink: ([UInt8]) -> Void
    ) -> [Slide.ID: Range<Int>] {
        let edition = deployed.edition
        var json = JSONWriter(.tight)
        var places: [Slide.ID: Range<Int>] = [:]
        json.object { json in
            json.member("schemaVersion", schemaVersion)
            json.member("title", site.title)
            json.member("base", site.baseAddress)
            json.member("edition", edition.version)
            json.member("status", edition.status.rawValue)
            json.member("date", edition.date)
            if let deployment = deployed.deployment {
                json.member("deployment") { $0.member("name", deployment.name) }
            }
            json.member("catalog", deployed.catalogDocument)
            json.member("front", deployed.document(edition.front, plain))
            json.member("sections", array: edition.sections) {
                deployed.write($1, plain, known, &places, to: &$0, sink)
            }
            json.member("pages", array: edition.pages) { $0.write(deployed.document($1, plain)) }
        }
        sink(json.finished())
        return places
    }
}

extension DeployedEdition {
    /// Writes slide by slide, because sections are long.
    fileprivate func write(
        _ section: Section, _ plain: Set<LayoutLock.Key>, _ known: (Slide.ID) -> [UInt8]?,
        _ places: inout [Slide.ID: Range<Int>], to json: inout JSONWriter, _ sink: ([UInt8]) -> Void
    ) {
        let prose = ProseDocument(edition: self, gone: [])
        json.object { json in
            json.member("id", section.id.text)
            json.member("title", section.title)
            json.member("aliases", array: section.aliases.lazy.map(\.text))
            json.member("introduction", .list(section.introduction, prose.block))
            json.member("slides", array: section.slides) { json, slide in
                let place = json.item { json in
                    if let bytes = known(slide.id) {
                        json.write(verbatim: bytes)
                    } else {
                        json.write(document(slide, plain))
                    }
                }
                // What fits on a line may be put on one with others.
                if place.count > JSONWriter.lineLength { places[slide.id] = place }
                json.drain(to: sink)
            }
        }
    }

    fileprivate func document(_ slide: Slide, _ plain: Set<LayoutLock.Key>) -> JSONValue {
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
            "diagrams": .list(slide.diagrams) { diagram in
                document(
                    diagram, isPlain: plain.contains(LayoutLock.Key(slide: slide.id, diagram: diagram.id)))
            },
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
