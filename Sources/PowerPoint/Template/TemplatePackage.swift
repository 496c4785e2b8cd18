import Compression
import OfficeOpenXML
import TextFormats
import XMLReading

/// The parts of a package that comes from elsewhere (ECMA-376, part 2).
struct TemplatePackage {
    private let archive: ZipReader
    /// By path, and by extension.
    private let types: (overrides: [String: String], defaults: [String: String])

    init(_ bytes: [UInt8]) throws(DeckTemplate.Fault) {
        do throws(ZipReader.Fault) {
            archive = try ZipReader(bytes)
        } catch {
            throw DeckTemplate.Fault(error.message)
        }
        guard let tree = archive.files["[Content_Types].xml"].flatMap(XMLTree.read) else {
            throw DeckTemplate.Fault("it is not a file of Office Open XML")
        }
        types = (
            Dictionary(
                tree.all("Override").map {
                    (($0.attributes["PartName"] ?? "").lowercased(), $0.attributes["ContentType"] ?? "")
                },
                uniquingKeysWith: { first, _ in first }),
            Dictionary(
                tree.all("Default").map {
                    (($0.attributes["Extension"] ?? "").lowercased(), $0.attributes["ContentType"] ?? "")
                },
                uniquingKeysWith: { first, _ in first })
        )
    }

    func bytes(_ path: String) throws(DeckTemplate.Fault) -> [UInt8] {
        guard let bytes = archive.files[String(path.dropFirst())] else {
            throw DeckTemplate.Fault("it refers to '\(path)', which is not in it")
        }
        return bytes
    }

    func tree(_ path: String) throws(DeckTemplate.Fault) -> XMLTree {
        guard let tree = XMLTree.read(try bytes(path)) else {
            throw DeckTemplate.Fault("'\(path)' in it is not well-formed XML")
        }
        return tree
    }

    func contentType(_ path: String) throws(DeckTemplate.Fault) -> String {
        let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard let type = types.overrides[path.lowercased()] ?? types.defaults[ending] else {
            throw DeckTemplate.Fault("'\(path)' in it has no content type")
        }
        return type
    }

    /// - Parameter path: empty for those of the package.
    func relations(_ path: String) throws(DeckTemplate.Fault) -> [PartRelation] {
        let parts = path.split(separator: "/").map(String.init)
        let folder = parts.dropLast()
        let file = (folder + ["_rels", "\(parts.last ?? "").rels"]).joined(separator: "/")
        guard archive.files[file] != nil else { return [] }
        return try tree("/" + file).all("Relationship").compactMap { relation in
            guard let id = relation.attributes["Id"], let type = relation.attributes["Type"],
                let target = relation.attributes["Target"]
            else { return nil }
            if relation.attributes["TargetMode"] == "External" {
                return PartRelation(id, type: type, .address(target))
            }
            return PartRelation(id, type: type, .part(Self.resolved(target, in: Array(folder))))
        }
    }

    private static func resolved(_ target: String, in folder: [String]) -> String {
        var path = target.hasPrefix("/") ? [] : folder
        for step in target.split(separator: "/").map(String.init) {
            switch step {
            case ".": break
            case "..": if !path.isEmpty { path.removeLast() }
            default: path.append(step)
            }
        }
        return "/" + path.joined(separator: "/")
    }
}

extension PartRelation {
    /// `slideMaster`
    var kind: Substring { type.split(separator: "/").last ?? "" }

    var path: String? { if case .part(let path) = target { path } else { nil } }
}
