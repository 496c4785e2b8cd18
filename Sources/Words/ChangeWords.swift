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
}
