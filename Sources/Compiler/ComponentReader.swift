import Diagnostics
import Markup
import Model

/// Reads the components of a catalog, those inside others after them.
struct ComponentReader {
    private(set) var components: [Component] = []
    private(set) var places: [Component.ID: SourceLocation] = [:]
    private(set) var ats: [Component.ID: Located<String>] = [:]
    private(set) var faults: [Diagnostic] = []
    private let zones: CatalogDraft

    private static let keys = ["title", "kind", "zone", "at", "icon", "stack", "note", "sources", "holds"]

    init(zones: CatalogDraft) { self.zones = zones }

    mutating func read(_ entry: YAMLEntry, parent: Component.ID?) {
        let name = Located(entry.key, at: entry.keyLocation)
        IdentifierSyntax.check(name, &faults)
        let id = Component.ID(entry.key)
        if let first = places[id] {
            faults.append(
                Diagnostic(
                    .duplicateID, "another component has the id ‘\(id)’", at: name.location,
                    hint: "it stands on line \(first.start.line)"))
            // What it holds is declared all the same.
            if case .mapping(let keys) = entry.value.content,
                case .mapping(let held)? = keys.first(where: { $0.key == "holds" })?.value.content
            {
                for entry in held { read(entry, parent: id) }
            }
            return
        }
        places[id] = name.location
        var component = Component(id: id, title: entry.key, kind: .machine, parent: parent)
        let reader = MappingReader(entry.value, keys: Self.keys, of: "a component", &faults)
        let index = components.count
        components.append(component)
        guard let reader else { return }
        component.title = reader.requiredText("title", &faults)?.value ?? component.title
        component.isStack = reader.flag("stack", &faults) ?? false
        component.note = reader.text("note", &faults)?.value
        component.icon = Self.icon(reader, &faults)
        component.sources = reader.sources(&faults)
        readPlace(reader, of: &component)
        components[index] = component
        for held in reader.mapping("holds", &faults) { read(held, parent: id) }
    }

    private mutating func readPlace(_ reader: MappingReader, of component: inout Component) {
        let kind: Located<Component.Kind>? = reader.requiredChoice("kind", &faults)
        component.kind = kind?.value ?? .machine
        if component.parent == nil {
            component.zone = reader.text("zone", &faults).flatMap { zones.zone($0, &faults) }?.id
        } else {
            reader.refuse("zone", because: "the component lies in another, and so in its zone", &faults)
            if let kind, kind.value == .person {
                faults.append(
                    Diagnostic(
                        .invalidValue, "a person cannot lie in another component", at: kind.location,
                        hint: "name the machine at which they sit with ‘at’"))
            }
        }
        guard let kind else { return }
        if kind.value == .person {
            ats[component.id] = reader.text("at", &faults)
            component.at = ats[component.id].map { Component.ID($0.value) }
            reader.refuse("holds", because: "a person holds no components", &faults)
        } else {
            reader.refuse("at", because: "only people sit at a machine", &faults)
        }
    }

    static func icon(_ reader: MappingReader, _ faults: inout [Diagnostic]) -> Icon? {
        guard let name = reader.text("icon", &faults) else { return nil }
        if let icon = Icon(rawValue: name.value) { return icon }
        let names = Icon.allCases.map(\.rawValue)
        faults.append(
            Diagnostic(
                .invalidValue, "‘\(name.value)’ is not an icon", at: name.location,
                hint: NearestName.nearest(to: name.value, among: names).map { "did you mean ‘\($0)’?" }
                    ?? "one of \(names.joined(separator: ", "))"))
        return nil
    }
}
