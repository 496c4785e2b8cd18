/// What the page of the changes since the previous edition says.
package struct ChangeWords: Sendable {
    package let changes: String
    package let since: @Sendable (_ version: String) -> String
    package let cardNothing: Naming
    package let card: @Sendable (_ version: String, _ opened: Int, _ closed: Int, _ slides: Int) -> String
    package let description: @Sendable (_ after: String, _ before: String) -> String
    package let newSince: Naming
    package let changedSince: Naming
    package let doNotDiffer: String
    package let summary: @Sendable (_ opened: Int, _ closed: Int, _ relabelled: Int, _ slides: Int) -> String
    package let catalog: String
    package let structure: String
    package let bySlide: String
    package let firewall: String
    package let nothingOpens: @Sendable (_ before: String, _ after: String) -> String
    package let opens: String
    package let closes: String
    package let relabelled: String
    package let reconstructed: String
    package let onlyIn: Naming
    package let wasNotIn: Naming
    package let text: String
    package let diagramOfBoth: @Sendable (_ title: String, _ before: String, _ after: String) -> String
    package let laidOver: Naming
    package let addedBand: String
    package let removedBand: String
    package let changedBand: String

    // What differs.
    package let property: @Sendable (ComparedProperty) -> String
    package let kind: @Sendable (ChangeKind) -> String
    package let subject: @Sendable (_ subject: ChangeSubject, _ isPlural: Bool) -> String
    package let step: Naming
    package let note: Naming
    package let yes: String
    package let no: String
    package let always: String
    package let bothSides: String
    package let with: @Sendable (_ whole: String, _ parts: String) -> String
    package let theSections: String
    package let connectionsOfDiagram: String
    /// The name of a list of the catalog, such as its zones.
    package let listOfCatalog: @Sendable (ChangeSubject) -> String

    // Rules of a firewall.
    package let rule: @Sendable (_ service: String, _ source: String, _ destination: String) -> String
    package let otherService: String
    package let onChosenPort: Naming
    package let onUnknownPort: Naming
}
