/// What decks of slides say around diagrams and tables.
package struct DeckWords: Sendable {
    /// As programs for slides name it, with a region (BCP 47).
    package let language: String
    package let part: String
    package let place: @Sendable (_ number: Int, _ count: Int) -> String
    package let partOfDiagram: @Sendable (_ diagram: String, _ part: String) -> String
    package let elsewhere: String
    package let elsewhereDescription: String
    package let leadsTo: Naming
    package let legend: String
    /// Of a slide that shows the legend.
    package let legendTitle: String
    package let ofThem: Naming
    package let manyOfThem: String
    package let zoneAsBox: String
    package let with: @Sendable (_ whole: String, _ parts: String) -> String
    /// Of slides with several pairs of zones.
    package let matrix: String
    package let between: @Sendable (_ source: String, _ destination: String) -> String
    package let within: Naming
    package let matrixBetween: @Sendable (_ source: String, _ destination: String) -> String
    package let matrixWithin: Naming
    package let connectionCount: Count
    package let connections: @Sendable (_ count: Int, _ edition: String) -> String
}
