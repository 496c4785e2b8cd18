import Diagnostics
import Markup
import Model

/// Reads what describes one diagram, in a slide that has one or in an entry of `diagrams`.
enum DiagramReader {
    static let keys = ["links", "also", "instances", "derive", "protocols", "layout"]

    static func read(
        _ reader: MappingReader, kind: Slide.Kind?, _ faults: inout [Diagnostic]
    ) -> DiagramDeclaration {
        checkKeys(reader, kind: kind, &faults)
        var diagram = DiagramDeclaration()
        let links = reader.list("links", &faults)
        diagram.links = links.compactMap { LinkReader.read($0, kind: kind, &faults) }
        diagram.knowsAllPaths = diagram.links.count == links.count && diagram.links.allSatisfy { !$0.paths.isEmpty }
        diagram.also = reader.texts("also", &faults)
        diagram.instances = reader.mapping("instances", &faults).compactMap { instance($0, &faults) }
        diagram.derive = reader.texts("derive", &faults)
        for entry in reader.mapping("protocols", &faults) {
            guard let name = entry.value.text(of: "a protocol", &faults) else { continue }
            diagram.protocols.append((Located(entry.key, at: entry.keyLocation), name.value))
        }
        readLayout(reader, into: &diagram, &faults)
        return diagram
    }

    private static func checkKeys(_ reader: MappingReader, kind: Slide.Kind?, _ faults: inout [Diagnostic]) {
        switch kind {
        case .components:
            for key in ["links", "derive", "protocols"] {
                reader.refuse(key, because: "a slide of kind ‘components’ shows no links", &faults)
            }
            reader.require("also", &faults)
        case .flow:
            reader.refuse("derive", because: "only a slide of kind ‘communication’ derives its links", &faults)
            reader.require("links", &faults)
        case .communication where !reader.has("derive"): reader.require("links", &faults)
        default: break
        }
    }

    private static func instance(_ entry: YAMLEntry, _ faults: inout [Diagnostic]) -> InstanceDeclaration? {
        let id = Located(entry.key, at: entry.keyLocation)
        IdentifierSyntax.check(id, &faults)
        let keys = ["of", "title", "zone", "stack", "at", "icon"]
        guard let reader = MappingReader(entry.value, keys: keys, of: "an instance", &faults) else {
            return InstanceDeclaration(id: id)
        }
        return InstanceDeclaration(
            id: id, of: reader.requiredText("of", &faults), title: reader.text("title", &faults)?.value,
            zone: reader.text("zone", &faults), isStack: reader.flag("stack", &faults),
            at: reader.text("at", &faults),
            atKey: reader.entry("at")?.keyLocation, icon: ComponentReader.icon(reader, &faults))
    }

    private static func readLayout(
        _ reader: MappingReader, into diagram: inout DiagramDeclaration, _ faults: inout [Diagnostic]
    ) {
        guard let entry = reader.entry("layout"),
            let layout = MappingReader(entry.value, keys: ["columns", "below"], of: "‘layout’", &faults)
        else { return }
        for entry in layout.mapping("columns", &faults) {
            guard let text = entry.value.text(of: "a column", &faults) else { continue }
            if let column = Int(text.value), (0..<100).contains(column) {
                diagram.columns.append((Located(entry.key, at: entry.keyLocation), column))
            } else {
                let message = "a column is a whole number from 0, counted from the left"
                faults.append(Diagnostic(.invalidValue, message, at: text.location))
            }
        }
        for entry in layout.mapping("below", &faults) {
            guard let upper = entry.value.text(of: "each value of ‘below’", &faults) else { continue }
            diagram.below.append((Located(entry.key, at: entry.keyLocation), upper))
        }
    }
}
