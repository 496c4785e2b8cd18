import Diagnostics

/// Every instance that a diagram declares is named in it.
enum UnusedInstanceRule {
    static func faults(in diagram: DiagramDeclaration, shown roots: [NodeReference.Step]) -> [Diagnostic] {
        let ends = diagram.links.flatMap { [$0.from, $0.to] }.compactMap { $0?.value } + diagram.also.map(\.value)
        let seats = diagram.instances.compactMap { $0.at?.value }
        let named = Set((ends + seats).compactMap { $0.split(separator: ".").first.map(String.init) })
        let shown = Set(roots.map(\.id.text))
        return diagram.instances.filter { !named.contains($0.id.value) && !shown.contains($0.id.value) }.map {
            Diagnostic(
                .unusedInstance, "no link shows the instance ‘\($0.id.value)’", at: $0.id.location,
                hint: "name it in a link or under ‘also’, or delete it")
        }
    }
}
