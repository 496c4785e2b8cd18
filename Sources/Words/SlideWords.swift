/// What a slide's page says around its diagrams, steps and tables.
package struct SlideWords: Sendable {
    /// The headings by which authors mark the steps of a flow, and notes.
    package let happyPathHeading: String
    package let notesHeading: String

    package let componentArchitecture: String
    package let communicationArchitecture: String
    package let communicationFlow: String

    package let partlyReconstructed: String
    package let partlyReconstructedNotice: String
    package let connectionsOf: @Sendable (_ count: Int, _ all: Int) -> String
    package let notInstalledAt: Naming
    package let notInstalledNotice: String
    package let notInstalled: String

    package let diagram: Naming
    package let couldNotBeLaidOut: String
    package let openDrawing: String
    package let deckPicture: String
    package let stackKey: String
    package let foldedParts: String
    package let foldedNotice: String
    package let portsAndLines: String
    package let line: String
    package let whatItIs: String
    package let from: Naming

    package let connections: String
    package let path: String
    package let pathNamed: Naming
    package let pathInDiagram: Naming
    package let opensTheConnection: String
    package let listens: String
    package let port: String
    package let transport: String
    package let `protocol`: String
    package let openedFrom: String
    package let anyPort: String
    package let purpose: String
    package let needed: String
    package let always: String
    package let rule: String
    package let source: String
    package let matrix: String
    package let eachOther: String
    package let eitherOpens: String
    package let on: Naming

    package let table: String
    package let sources: String
    package let noSource: String
    package let readOn: Naming
    package let surestFirst: Naming
    package let surest: Naming
    package let derived: @Sendable (_ levels: [String]) -> String

    /// A sentence for each connection of a diagram.
    package let connection: @Sendable (_ from: String, _ to: String, _ isMutual: Bool) -> String
    package let amongThemselves: Naming
}
