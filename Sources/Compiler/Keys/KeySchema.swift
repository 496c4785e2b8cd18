import Diagnostics
import Model
import TextFormats

/// The JSON Schema (2020-12) of a kind of file, made from the declarations of its keys.
///
/// It is for editors: what it refuses is wrong, but names that refer to nothing and keys that exclude each other are for
/// `portolan check` alone.
package struct KeySchema {
    /// It grows by one where a schema refuses what the one before accepted and the program still reads.
    package static let version = 1

    private let codes: [String]
    /// The schemas of mappings with fixed keys, by name.
    private var definitions: [String: JSONValue] = [:]

    /// - Parameter codes: of the warnings.
    package static func of(_ format: FileFormat, codes: [DiagnosticCode]) -> JSONValue {
        var schema = KeySchema(codes: codes.filter { $0.severity == .warning }.map(\.name))
        var members: [JSONValue.Member] = [
            .init(key: "$schema", value: .string("https://json-schema.org/draft/2020-12/schema")),
            .init(key: "$id", value: .string("urn:portolan:\(format.name):\(version)")),
            .init(key: "title", value: .string(format.path)),
            .init(key: "description", value: .string(format.sentence)),
        ]
        if case .object(let root) = schema.value(of: format.type) { members += root }
        let definitions = schema.definitions.sorted { $0.key < $1.key }.map { JSONValue.Member(key: $0, value: $1) }
        return .object(members + [.init(key: "$defs", value: .object(definitions))])
    }

    private init(codes: [String]) { self.codes = codes }

    private mutating func value(of type: KeyType) -> JSONValue {
        switch type {
        case .text, .version, .level, .host, .network, .group, .service, .digest: return Self.scalar
        case .id: return Self.text("^[a-z0-9]+(-[a-z0-9]+)*$")
        case .pageID: return Self.text("^[a-z0-9-]+(/[a-z0-9-]+)?$")
        case .diagram: return Self.text("^[a-z0-9-]+(/[a-z0-9-]+)?( [a-z0-9-]+(\\.[a-z0-9-]+)*)?$")
        case .path: return Self.text("^[a-z]{1,2}$")
        case .reference: return Self.scalar
        case .portNumber(let allowsVarious):
            let text = "^([0-9]{1,5}(-[0-9]{1,5})?\(allowsVarious ? "|various" : ""))$"
            return Self.any([Self.integer(1...65535), Self.text(text)])
        case .transport:
            return Self.any([Self.choice(type.values), Self.integer(0...255), Self.text("^[0-9]{1,3}$")])
        case .number(let range): return Self.integer(range)
        case .flag: return .object(["type": .string("boolean")])
        case .stack: return Self.any([.object(["type": .string("boolean")]), Self.integer(StackValue.sizes)])
        case .code: return Self.choice(codes)
        case .date: return Self.text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
        case .color: return Self.text("^#[0-9A-Fa-f]{6}$")
        case .designFile: return Self.text("^[^/].*$")
        case .address: return Self.text("^https?://")
        case .oneOf(let values): return Self.choice(values)
        case .list(let item): return .object(["type": .string("array"), "items": value(of: item)])
        case .oneOrMore(let item):
            let one = value(of: item)
            return Self.any([one, .object(["type": .string("array"), "items": one])])
        case .mapping(let keys): return reference(to: keys)
        case .entries(let name, let content):
            return .object([
                "type": .string("object"), "propertyNames": names(name), "additionalProperties": value(of: content),
            ])
        case .open(let keys, let name, let content):
            let others = value(of: content)
            return .object([
                "type": .string("object"), "properties": properties(of: keys), "additionalProperties": others,
                "propertyNames": names(name).map {
                    Self.any([Self.choice(keys.declarations.map(\.name)), $0])
                },
            ])
        }
    }

    /// Of names, which are texts in JSON.
    private mutating func names(_ type: KeyType) -> JSONValue? {
        switch type {
        case .id, .code, .diagram: value(of: type)
        default: nil
        }
    }

    private mutating func reference(to keys: any MappingKey.Type) -> JSONValue {
        let name = "\(keys)"
        if definitions[name] == nil {
            // A component holds components.
            definitions[name] = .null
            definitions[name] = mapping(keys)
        }
        return .object(["$ref": .string("#/$defs/\(name)")])
    }

    private mutating func mapping(_ keys: any MappingKey.Type) -> JSONValue {
        let required = keys.declarations.filter { $0.declaration.presence == .required }.map {
            JSONValue.string($0.name)
        }
        return .object([
            "description": .string("The keys of \(keys.subject)."), "type": .string("object"),
            "properties": properties(of: keys), "required": required.isEmpty ? nil : .array(required),
            "additionalProperties": .boolean(false),
        ])
    }

    private mutating func properties(of keys: any MappingKey.Type) -> JSONValue {
        var members: [JSONValue.Member] = []
        for (name, declaration) in keys.declarations {
            guard case .object(let type) = value(of: declaration.type) else { continue }
            let presence = "\(declaration.presence.heading): \(declaration.presence.text)."
            let sentence = JSONValue.Member(
                key: "description", value: .string("\(declaration.sentence) \(presence)"))
            members.append(.init(key: name, value: .object([sentence] + type)))
        }
        return .object(members)
    }

    // MARK: Values

    /// Whatever YAML reads as one text, which may look like a number.
    private static let scalar = JSONValue.object([
        "type": .array([.string("string"), .string("number"), .string("boolean")])
    ])

    private static func text(_ pattern: String) -> JSONValue {
        .object(["type": .array([.string("string"), .string("number")]), "pattern": .string(pattern)])
    }

    private static func integer(_ range: ClosedRange<Int>) -> JSONValue {
        .object([
            "type": .string("integer"), "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
        ])
    }

    private static func choice(_ values: [String]) -> JSONValue {
        .object(["enum": .array(values.map(JSONValue.string))])
    }

    private static func any(_ schemas: [JSONValue]) -> JSONValue { .object(["anyOf": .array(schemas)]) }
}
