import Diagnostics
import Model

/// What a name in a diagram refers to: the node, and those that hold it.
struct NodeReference: Sendable, Hashable {
    struct Step: Sendable, Hashable {
        var id: Node.ID
        var component: Component.ID
    }

    /// From the node itself outward; never empty.
    var chain: [Step]

    var id: Node.ID { chain[0].id }
    var component: Component.ID { chain[0].component }
    var root: Step { chain[chain.count - 1] }

    func isHeld(by other: NodeReference) -> Bool { chain.contains { $0.id == other.id } }
}

/// The names that mean something in one diagram: the catalog's components, and the diagram's instances.
struct DiagramNames {
    let draft: CatalogDraft
    /// By the id of the top-level node that they describe.
    private(set) var instances: [String: Instance] = [:]
    /// Instances that could not be read; what they hold cannot be called unknown.
    private var broken: Set<String> = []

    struct Instance {
        var declaration: InstanceDeclaration
        var of: Component
    }

    init(draft: CatalogDraft, _ declarations: [InstanceDeclaration], _ faults: inout [Diagnostic]) {
        self.draft = draft
        for declaration in declarations {
            if let instance = Self.instance(declaration, draft, &faults) {
                instances[declaration.id.value] = instance
            } else {
                broken.insert(declaration.id.value)
            }
        }
    }

    private static func instance(
        _ declaration: InstanceDeclaration, _ draft: CatalogDraft, _ faults: inout [Diagnostic]
    ) -> Instance? {
        guard let name = declaration.of, let component = draft.component(name, &faults) else { return nil }
        if let parent = component.parent {
            let message = "‘\(name.value)’ lies in ‘\(parent)’; an instance is of what lies in no other component"
            faults.append(Diagnostic(.invalidValue, message, at: name.location))
            return nil
        }
        let id = declaration.id
        if !declaration.isOverride, draft.catalog.components[Component.ID(id.value)] != nil {
            faults.append(
                Diagnostic(.duplicateID, "a component of the catalog has the id ‘\(id.value)’", at: id.location))
            return nil
        }
        if let place = declaration.atKey, component.kind != .person {
            let message = "‘at’ has no meaning here: only people sit at a machine"
            faults.append(Diagnostic(.misplacedKey, message, at: place))
        }
        return Instance(declaration: declaration, of: component)
    }

    /// - Returns: `nil` with a fault if the name refers to nothing, and without one if another fault explains it.
    func resolve(_ name: Located<String>, _ faults: inout [Diagnostic]) -> NodeReference? {
        let parts = name.value.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard !broken.contains(parts[0]) else { return nil }
        if parts.count == 1 {
            if let instance = instances[name.value] { return reference(instance.of, in: instance) }
            if let component = draft.catalog.components[Component.ID(name.value)] {
                return reference(component, in: nil)
            }
        } else if let instance = instances[parts[0]], !instance.declaration.isOverride,
            let component = draft.catalog.components[Component.ID(parts[1])], component.id != instance.of.id
        {
            let found = reference(component, in: instance)
            if found.root.component == instance.of.id { return found }
        }
        guard draft.isReadable else { return nil }
        faults.append(
            Diagnostic(
                .unknownComponent, "unknown component ‘\(name.value)’", at: name.location,
                hint: NearestName.nearest(to: name.value, among: allNames).map { "did you mean ‘\($0)’?" }))
        return nil
    }

    /// The node of a component as the catalog has it.
    func reference(to id: Component.ID) -> NodeReference? {
        draft.catalog.components[id].map { reference($0, in: instances[id.text]) }
    }

    private func reference(_ component: Component, in instance: Instance?) -> NodeReference {
        let isOther = instance.map { !$0.declaration.isOverride } ?? false
        let prefix = instance.map(\.declaration.id.value) ?? ""
        let chain = draft.tree.ancestry(of: component.id)
        return NodeReference(
            chain: chain.map { step in
                let id = !isOther ? step.text : step == chain.last ? prefix : "\(prefix).\(step)"
                return NodeReference.Step(id: Node.ID(id), component: step)
            })
    }

    private var allNames: [String] {
        let others = instances.values.filter { !$0.declaration.isOverride }
        let inside = others.flatMap { instance in
            draft.catalog.components.filter { draft.tree.ancestry(of: $0.id).last == instance.of.id }
                .map { component in
                    let id = instance.declaration.id.value
                    return component.parent == nil ? id : "\(id).\(component.id)"
                }
        }
        return draft.catalog.components.map(\.id.text) + inside
    }
}
