import Diagnostics
import Model

/// The names that mean something in one diagram: the catalog's components, and the diagram's instances.
struct DiagramNames {
    struct Instance {
        let declaration: InstanceDeclaration
        let of: Component
    }

    let draft: CatalogDraft
    /// By the id of the top-level node that they describe.
    private(set) var instances: [String: Instance] = [:]
    /// Instances that could not be read; what they hold cannot be called unknown.
    private var broken: Set<String> = []

    init(draft: CatalogDraft, _ declarations: [InstanceDeclaration], _ diagnostics: DiagnosticBag) {
        self.draft = draft
        for declaration in declarations {
            if let instance = Self.instance(declaration, draft, diagnostics) {
                instances[declaration.id.value] = instance
            } else {
                broken.insert(declaration.id.value)
            }
        }
    }

    private static func instance(
        _ declaration: InstanceDeclaration, _ draft: CatalogDraft, _ diagnostics: DiagnosticBag
    ) -> Instance? {
        guard let name = declaration.of, let component = draft.component(name, diagnostics) else { return nil }
        if let parent = component.parent {
            let message = "'\(name.value)' is inside '\(parent)'; an instance is of a component that is inside no other"
            InvalidValue.report(message, at: name.location, diagnostics)
            return nil
        }
        let id = declaration.id
        if !declaration.isOverride, draft.catalog.components[Component.ID(id.value)] != nil {
            DuplicateID.report("a component of the catalog has the id '\(id.value)'", at: id.location, diagnostics)
            return nil
        }
        if let place = declaration.atKey, component.kind != .person {
            MisplacedKey.report(
                InstanceKey.at.rawValue, because: "only people sit at a machine", at: place, diagnostics)
        }
        return Instance(declaration: declaration, of: component)
    }

    // MARK: Finding what a name refers to

    /// - Returns: `nil` with a diagnostic if the name refers to nothing, and without one if another explains it.
    func resolve(_ name: Located<String>, _ diagnostics: DiagnosticBag) -> NodeReference? {
        if let zone = Self.zone(in: name.value) {
            guard let zone = draft.zone(Located(zone, at: name.location), diagnostics) else { return nil }
            return reference(to: Component.anyID(in: zone.id))
        }
        if let component = component(name.value), instances.isEmpty, broken.isEmpty {
            return reference(component, in: nil)
        }
        let parts = name.value.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard !broken.contains(parts[0]) else { return nil }
        if let found = parts.count == 1 ? whole(parts[0]) : inside(parts[0], parts[1]) { return found }
        guard draft.knowsAll(.components) else { return nil }
        diagnostics.report(
            UnknownComponent.self, "unknown component '\(name.value)'", at: name.location,
            hint: diagnostics.isFlooded ? nil : hint(for: name.value))
        return nil
    }

    /// What was probably meant by a name that refers to nothing.
    private func hint(for name: String) -> String? {
        if draft.catalog.zones[Zone.ID(name)] != nil {
            return "'\(name)' is a zone, and whatever is in it is '\(Self.zonePrefix)\(name)'"
        }
        return NearestName.nearest(to: name, among: allNames).map { "did you mean '\($0)'?" }
    }

    /// The zone of `zone:inside`, which is whatever is in that zone.
    private static func zone(in name: String) -> String? {
        name.hasPrefix(zonePrefix) ? String(name.dropFirst(zonePrefix.count)) : nil
    }

    private static let zonePrefix = "zone:"

    /// How a diagram's texts name a top-level node.
    func written(_ root: NodeReference.Step) -> String {
        guard let component = draft.catalog.components[root.component], component.kind == .zone else {
            return root.id.text
        }
        return Self.zonePrefix + (component.zone?.text ?? "")
    }

    private func component(_ name: String) -> Component? {
        draft.catalog.components[Component.ID(name)].flatMap { $0.kind == .zone ? nil : $0 }
    }

    private func whole(_ name: String) -> NodeReference? {
        if let instance = instances[name] { return reference(instance.of, in: instance) }
        return component(name).map { reference($0, in: nil) }
    }

    /// `desk-2.browser`
    private func inside(_ instance: String, _ name: String) -> NodeReference? {
        guard let instance = instances[instance], !instance.declaration.isOverride,
            let component = draft.catalog.components[Component.ID(name)], component.id != instance.of.id
        else { return nil }
        let found = reference(component, in: instance)
        return found.root.component == instance.of.id ? found : nil
    }

    /// Whether the diagram shows many of what a name refers to: of the component, or of one that holds it.
    func isStacked(_ reference: NodeReference) -> Bool {
        reference.chain.contains { step in
            instances[step.id.text]?.declaration.stack?.isStack ?? draft.catalog.components[step.component]?.isStack
                ?? false
        }
    }

    /// The node of a component as the catalog has it.
    func reference(to id: Component.ID) -> NodeReference? {
        draft.catalog.components[id].map { reference($0, in: instances[id.text]) }
    }

    private func reference(_ component: Component, in instance: Instance?) -> NodeReference {
        let chain = draft.tree.ancestry(of: component.id)
        guard let instance, !instance.declaration.isOverride else {
            return NodeReference(chain: chain.map { NodeReference.Step(id: Node.ID($0.text), component: $0) })
        }
        let prefix = instance.declaration.id.value
        return NodeReference(
            chain: chain.map { step in
                let id = step == chain.last ? prefix : "\(prefix).\(step)"
                return NodeReference.Step(id: Node.ID(id), component: step)
            })
    }

    private var allNames: [String] {
        let others = instances.values.filter { !$0.declaration.isOverride }
        let inside = others.flatMap { instance in
            draft.tree.whole(instance.of.id).map { id in
                id == instance.of.id ? instance.declaration.id.value : "\(instance.declaration.id.value).\(id)"
            }
        }
        let whole = draft.catalog.components.map { component in
            written(NodeReference.Step(id: Node.ID(component.id.text), component: component.id))
        }
        return whole + inside
    }
}
