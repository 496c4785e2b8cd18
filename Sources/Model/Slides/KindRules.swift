/// The rules for slides of one kind. All code that depends on the kind of a slide uses them.
package struct KindRules: Sendable, Hashable {
    /// The name that readers see; `nil` for a plain page.
    package let name: String?
    package let hasDiagrams: Bool
    /// Whether its diagrams show links, rather than components alone.
    package let showsLinks: Bool
    /// Whether its links have paths, which the steps of a happy path travel.
    package let hasPaths: Bool
    /// Whether its diagrams may show the links of other slides.
    package let derivesLinks: Bool
    /// Whether other slides may show its links.
    package let isDerivedFrom: Bool
}

extension Slide.Kind {
    package var rules: KindRules {
        switch self {
        case .components:
            KindRules(
                name: "Component architecture", hasDiagrams: true, showsLinks: false, hasPaths: false,
                derivesLinks: false, isDerivedFrom: false)
        case .communication:
            KindRules(
                name: "Communication architecture", hasDiagrams: true, showsLinks: true, hasPaths: false,
                derivesLinks: true, isDerivedFrom: false)
        case .flow:
            KindRules(
                name: "Communication flow", hasDiagrams: true, showsLinks: true, hasPaths: true,
                derivesLinks: false, isDerivedFrom: true)
        case .page:
            KindRules(
                name: nil, hasDiagrams: false, showsLinks: false, hasPaths: false, derivesLinks: false,
                isDerivedFrom: false)
        }
    }
}
