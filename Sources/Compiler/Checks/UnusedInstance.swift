import Diagnostics

/// Every instance that a diagram declares is named in it.
enum UnusedInstance: Check {
    static let code = DiagnosticCode(
        "unused-instance", .warning, title: "Instance that is not shown",
        explanation: """
            The diagram declares an instance that none of its links and no 'also' names, so that it is not shown. Name it, \
            or delete it.
            """,
        wrong: [.flow("instances: {«desk-2: {of: desk}}")],
        right: [.flow("instances: {desk-2: {of: desk}}\nalso: [clerk, store, desk-2]")])

    static func check(
        _ diagram: DiagramDeclaration, shown roots: [NodeReference.Step], _ diagnostics: DiagnosticBag
    ) {
        guard !diagram.instances.isEmpty else { return }
        let ends = diagram.links.flatMap { [$0.from, $0.to] }.compactMap { $0?.value } + diagram.also.map(\.value)
        let seats = diagram.instances.compactMap { $0.at?.value }
        let named = Set((ends + seats).compactMap { $0.split(separator: ".").first.map(String.init) })
        let shown = Set(roots.map(\.id.text))
        for instance in diagram.instances where !named.contains(instance.id.value) && !shown.contains(instance.id.value)
        {
            diagnostics.report(
                UnusedInstance.self, "no link shows the instance '\(instance.id.value)'", at: instance.id.location,
                hint: "name it in a link or under 'also', or delete it")
        }
    }
}
