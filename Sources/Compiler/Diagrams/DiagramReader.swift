import Diagnostics
import Markup
import Model

/// Reads what describes one diagram, on a slide that has one or in an entry of `diagrams`.
enum DiagramReader {
    static func read(
        _ reader: MappingReader<DiagramKey>, kind: Slide.Kind?, _ evidence: Evidence
    ) -> DiagramDeclaration {
        let diagnostics = reader.diagnostics
        if let kind { checkKeys(reader, of: kind) }
        var diagram = DiagramDeclaration()
        let links = reader.list(.links)
        diagram.links = links.compactMap { LinkReader.read($0, kind: kind, evidence, diagnostics) }
        diagram.knowsAllPaths = diagram.links.count == links.count && diagram.links.allSatisfy(\.knowsPaths)
        diagram.also = reader.texts(.also)
        diagram.instances = reader.entries(.instances).map { instance($0, diagnostics) }
        diagram.derive = reader.texts(.derive)
        for entry in reader.entries(.protocols) {
            guard let name = entry.value.text(of: "a protocol", diagnostics) else { continue }
            diagram.protocols.append((Located(entry.key, at: entry.keyLocation), name.value))
        }
        if let layout = reader.mapping(.layout, of: LayoutKey.self) { read(layout, into: &diagram) }
        return diagram
    }

    private static func checkKeys(_ reader: MappingReader<DiagramKey>, of kind: Slide.Kind) {
        guard kind.rules.showsLinks else {
            for key in [DiagramKey.links, .derive, .protocols] {
                reader.refuse(key, because: "a slide of kind '\(kind.rawValue)' shows no links")
            }
            reader.require(.also)
            return
        }
        if !kind.rules.derivesLinks {
            reader.refuse(.derive, because: "a slide of kind '\(kind.rawValue)' does not derive its links")
        }
        if !kind.rules.derivesLinks || !reader.has(.derive) { reader.require(.links) }
    }

    private static func instance(_ entry: YAMLEntry, _ diagnostics: DiagnosticBag) -> InstanceDeclaration {
        let id = Located(entry.key, at: entry.keyLocation)
        InvalidID.checkName(id, diagnostics)
        guard let reader = MappingReader<InstanceKey>(entry.value, diagnostics) else {
            return InstanceDeclaration(id: id)
        }
        return InstanceDeclaration(
            id: id, of: reader.text(.of), title: reader.text(.title)?.value, zone: reader.text(.zone),
            stack: reader.stack(.stack), at: reader.text(.at), atKey: reader.entry(.at)?.keyLocation,
            icon: reader.choice(.icon, of: Icon.self)?.value)
    }

    private static func read(_ layout: MappingReader<LayoutKey>, into diagram: inout DiagramDeclaration) {
        let diagnostics = layout.diagnostics
        if case .entries(_, .number(let range)) = LayoutKey.columns.declaration.type {
            for entry in layout.entries(.columns) {
                guard let text = entry.value.text(of: "a column", diagnostics),
                    let column = text.number(in: range, of: "a column", diagnostics)
                else { continue }
                diagram.columns.append((Located(entry.key, at: entry.keyLocation), column))
            }
        }
        diagram.keepsOrder = layout.choice(.order) != nil
        diagram.fold = layout.oneOrMore(.fold)
        diagram.keepsLinesApart = layout.choice(.bundle) != nil
        diagram.merge = layout.oneOrMore(.merge)
        for entry in pairs(.below, layout) { diagram.below.append((entry.node, upper: entry.other)) }
        for entry in pairs(.beside, layout) { diagram.beside.append((entry.node, left: entry.other)) }
        diagram.level = pairs(.level, layout)
    }

    /// A mapping from components to others.
    private static func pairs(
        _ key: LayoutKey, _ layout: MappingReader<LayoutKey>
    ) -> [(node: Located<String>, other: Located<String>)] {
        layout.entries(key).compactMap { entry in
            guard let other = entry.value.text(of: "each value of '\(key.rawValue)'", layout.diagnostics) else {
                return nil
            }
            return (Located(entry.key, at: entry.keyLocation), other)
        }
    }
}
