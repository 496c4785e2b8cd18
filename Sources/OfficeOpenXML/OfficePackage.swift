import Compression
import TextFormats

/// A file of Office Open XML: parts, and how they refer to each other (ECMA-376, part 2).
package struct OfficePackage {
    /// Of the package itself.
    package var relations: [PartRelation]
    /// In the order in which they are written.
    package var parts: [PackagePart]

    package init(relations: [PartRelation], parts: [PackagePart]) {
        self.relations = relations
        self.parts = parts
    }

    private static let schema = "http://schemas.openxmlformats.org/package/2006"
    private static let relationsType = "application/vnd.openxmlformats-package.relationships+xml"

    /// Hands over the bytes piece by piece.
    ///
    /// - Parameter content: writes a part that has no bytes, by its path.
    package func write(
        to sink: ([UInt8]) -> Void, content: (_ path: String, _ sink: ([UInt8]) -> Void) -> Void = { _, _ in }
    ) {
        var archive = ZipArchive()
        archive.add("[Content_Types].xml", contentTypes, to: sink)
        archive.add("_rels/.rels", Self.document(relations, from: ""), to: sink)
        for part in parts {
            let path = String(part.path.dropFirst())
            if let bytes = part.bytes {
                archive.add(path, bytes, to: sink)
            } else {
                archive.add(path, to: sink) { sink in withoutActuallyEscaping(sink) { content(part.path, $0) } }
            }
            guard !part.relations.isEmpty else { continue }
            let cut = part.path.lastIndex(of: "/") ?? part.path.startIndex
            let (folder, name) = (part.path[..<cut], part.path[part.path.index(after: cut)...])
            archive.add(
                "\(folder)/_rels/\(name).rels".trimmingSlash, Self.document(part.relations, from: String(folder)),
                to: sink)
        }
        archive.finish(to: sink)
    }

    private var contentTypes: [UInt8] {
        var xml = XMLWriter()
        xml.element("Types", ["xmlns": "\(Self.schema)/content-types"]) { xml in
            xml.element("Default", ["Extension": "rels", "ContentType": Self.relationsType])
            xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
            for part in parts {
                xml.element("Override", ["PartName": part.path, "ContentType": part.contentType])
            }
        }
        return xml.bytes
    }

    private static func document(_ relations: [PartRelation], from folder: String) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("Relationships", ["xmlns": "\(schema)/relationships"]) { xml in
            for relation in relations {
                xml.start("Relationship")
                xml.attribute("Id", relation.id)
                xml.attribute("Type", relation.type)
                switch relation.target {
                case .part(let path): xml.attribute("Target", path.relative(toFolder: folder))
                case .address(let address):
                    xml.attribute("Target", address)
                    xml.attribute("TargetMode", "External")
                }
                xml.end()
            }
        }
        return xml.bytes
    }
}

extension String {
    fileprivate var trimmingSlash: String { hasPrefix("/") ? String(dropFirst()) : self }

    /// The path of a part as a relation of a part in `folder` has it.
    fileprivate func relative(toFolder folder: String) -> String {
        let (own, from) = (split(separator: "/"), folder.split(separator: "/"))
        let shared = zip(own.dropLast(), from).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: from.count - shared)
        return (up + own.dropFirst(shared).map(String.init)).joined(separator: "/")
    }
}
