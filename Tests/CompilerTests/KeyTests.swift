import Diagnostics
import Markup
import Testing

@testable import Compiler

/// Every key of the table is read, and every example in it is valid.
@Suite struct KeyTests {
    /// Where a mapping can be in a corpus: `@` is the mapping with the key that is tried.
    private struct Position {
        let excerpt: DiagnosticExample.Excerpt
        /// Keys that the mapping has besides the required ones.
        let others: [(String, String)]
        let context: [DiagnosticExample.Excerpt]

        init(
            _ excerpt: DiagnosticExample.Excerpt, others: [(String, String)] = [],
            context: [DiagnosticExample.Excerpt] = []
        ) {
            self.excerpt = excerpt
            self.others = others
            self.context = context
        }
    }

    private static let multicast = DiagnosticExample.Excerpt.catalog(
        "channels:\n  beacon: {title: Beacon, port: news, transport: udp, protocol: Beacon, multicast: true}")

    /// A machine beside the server.
    private static let shelf = DiagnosticExample.Excerpt.catalog(
        "components:\n  shelf: {title: Shelf, kind: machine, zone: inside}")

    private static let designFiles: [DiagnosticExample.Excerpt] = [
        .file("design/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 1\"></svg>\n"),
        .file("design/site.css", "main { max-width: 60rem }\n"),
    ]

    /// Empty for the mappings that are a whole file, which are tried key by key.
    private static func positions(of mapping: any MappingKey.Type) -> [Position] {
        switch mapping {
        case is SiteKey.Type: [Position(.site("@"))]
        case is ConfidenceKey.Type: [Position(.site("confidence: {deck: @}"))]
        case is DesignKey.Type: [Position(.site("design: @"), context: designFiles)]
        case is EditionKey.Type: [Position(.site("editions: [@]"))]
        case is CatalogKey.Type: [Position(.catalog("@"))]
        case is ZoneKey.Type: [Position(.catalog("zones:\n  inside: @"))]
        case is PortKey.Type: [Position(.catalog("ports:\n  web: @"))]
        case is ChannelKey.Type: [Position(.catalog("channels:\n  web: @"))]
        case is PublicationKey.Type:
            [
                Position(
                    .catalog("channels:\n  web: {title: Web, port: web, transport: tcp, protocol: HTTPS, published: @}")
                )
            ]
        case is ComponentKey.Type:
            [
                Position(.catalog("components:\n  spare: @")),
                Position(.catalog("components:\n  clerk: @"), others: [("kind", "person")]),
            ]
        case is SettingKey.Type: [Position(.catalog("settings:\n  depth: @"))]
        case is SourceKey.Type: [Position(.flow("sources: [@]"))]
        case is SectionKey.Type: [Position(.init("1.0/10-trade/index.md", .frontMatter, "@"))]
        case is SlideKey.Type: [Position(.flow("@"))]
        case is DiagramKey.Type: [Position(.flow("@")), Position(.overview("@"))]
        case is DiagramEntryKey.Type: [Position(.overview("diagrams: [@]"), others: [("derive", "[trade]")])]
        case is LinkKey.Type: [Position(.flow("links: [@]"), others: [("path", "a")])]
        case is InstanceKey.Type: [Position(.flow("instances: {clerk: @}"), others: [("of", "clerk")])]
        case is LayoutKey.Type: [Position(.flow("layout: @"))]
        case is LayoutLockKey.Type: [Position(.lock("@"))]
        case is LockedLayoutKey.Type: [Position(.lock("trade/order: @\n"))]
        case is SpacingKey.Type:
            [Position(.lock("trade/order: {for: 0123456789abcdef, columns: [[desk]], spacing: @}\n"))]
        case is BaselineKey.Type: [Position(.deployment("name: X\nbaseline: @"))]
        case is ManagementKey.Type: [Position(.deployment("name: X\nbaseline: {management: @}"))]
        case is MonitoringKey.Type: [Position(.deployment("name: X\nbaseline: {monitoring: @}"))]
        case is LogKey.Type: [Position(.deployment("name: X\nbaseline: {log: @}"))]
        case is WorkloadKey.Type: [Position(.deployment("name: X\nkubernetes: {desk: @}"))]
        case is DeploymentKey.Type: [Position(.deployment("@"), context: [multicast, shelf])]
        default: []
        }
    }

    /// The codes that are reported in the value of a key, where the mapping is in each of its positions.
    private func reported(
        _ mapping: any MappingKey.Type, _ key: String, _ value: String
    ) throws -> [[String]] {
        try Self.positions(of: mapping).map { position in
            let required = mapping.declarations.filter { $0.declaration.presence == .required }
                .map { ($0.name, $0.declaration.example) }
            let others = (position.others + required.filter { name, _ in !position.others.contains { $0.0 == name } })
                .filter { $0.0 != key }
            let isFile = position.excerpt.text == "@"
            let pairs = (others + [(key, "«\(value)")]).map { "\($0.0): \($0.1)" }
            let text = isFile ? pairs.joined(separator: "\n") : "{\(pairs.joined(separator: ", "))}"
            let excerpt = DiagnosticExample.Excerpt(
                position.excerpt.path, position.excerpt.part,
                position.excerpt.text.replacing("@", with: text))
            let example = try ExampleCorpus(position.context + [excerpt])
            let mark = try #require(example.marks.first).split(separator: ":")
            let (path, line, start) = (mark[0], try #require(Int(mark[1])), try #require(Int(mark[2])))
            let compilation = SiteCompiler.compile(example.corpus, contentPath: "")
            return compilation.diagnostics.filter { diagnostic in
                let place = diagnostic.location
                return place.path == path && place.start.line == line
                    && (start..<(start + value.count)).contains(place.start.column)
                    && (diagnostic.severity == .error || diagnostic.code == MalformedLayoutLock.code)
            }.map(\.code.name)
        }
    }

    private static let mappings = FileFormat.mappings.map(Mapping.init)

    struct Mapping: CustomTestStringConvertible, Sendable {
        let type: any MappingKey.Type
        var testDescription: String { "\(type)" }
    }

    @Test(arguments: mappings) func `each key is read`(mapping: Mapping) throws {
        #expect(!Self.positions(of: mapping.type).isEmpty)
        for (name, _) in mapping.type.declarations where mapping.type.isOwn(name) {
            // No key can have this value.
            let reported = try reported(mapping.type, name, "[{}]")
            #expect(reported.contains { !$0.isEmpty }, "\(mapping.type) \(name)")
        }
    }

    @Test(arguments: mappings) func `each example is valid`(mapping: Mapping) throws {
        for (name, declaration) in mapping.type.declarations where mapping.type.isOwn(name) {
            let reported = try reported(mapping.type, name, declaration.example)
            #expect(reported.contains([]), "\(mapping.type) \(name): \(reported)")
        }
    }

    @Test(arguments: mappings) func `each key has a sentence and a form that fits its example`(mapping: Mapping) throws
    {
        for (name, declaration) in mapping.type.declarations {
            #expect(declaration.sentence.hasSuffix("."), "\(mapping.type) \(name)")
            let file = SourceFile(path: "x.yml", bytes: Array(declaration.example.utf8))
            let node = try #require(YAMLParser.parse(file, 0..<file.bytes.count, DiagnosticBag()))
            #expect(accepts(declaration.type, node), "\(mapping.type) \(name)")
        }
    }

    /// Whether a value has the form that its type asks for.
    private func accepts(_ type: KeyType, _ node: YAMLNode) -> Bool {
        switch (type, node.content) {
        case (.oneOrMore(let item), .sequence(let nodes)), (.list(let item), .sequence(let nodes)):
            nodes.allSatisfy { accepts(item, $0) }
        case (.oneOrMore(let item), _): accepts(item, node)
        case (.mapping(let keys), .mapping(let entries)):
            entries.allSatisfy { entry in
                keys.declarations.contains { $0.name == entry.key && accepts($0.declaration.type, entry.value) }
            }
        case (.entries(_, let value), .mapping(let entries)): entries.allSatisfy { accepts(value, $0.value) }
        case (.oneOf(let values), .scalar(let text, _)): values.contains(text)
        case (.stack, .scalar(let text, isPlain: true)): text == "true" || text == "false" || Int(text) != nil
        case (.flag, .scalar(let text, isPlain: true)): text == "true" || text == "false"
        case (.number(let range), .scalar(let text, _)): Int(text).map(range.contains) ?? false
        case (_, .scalar): type.form == .text
        default: false
        }
    }

    @Test func `keys are found by name`() {
        #expect(FileFormat.keys(named: "line").map(\.subject) == ["a channel"])
        #expect(FileFormat.keys(named: "columns").count == 3)
        #expect(FileFormat.keys(named: "no-such-key").isEmpty)
    }
}

extension MappingKey {
    /// Whether the key is the mapping's own, and not that of a part.
    fileprivate static func isOwn(_ name: String) -> Bool { Self(rawValue: name) != nil }
}
