/// What the pages of ports, components and settings say.
package struct ReferenceWords: Sendable {
    package let ports: String
    package let components: String
    package let settings: String
    package let port: String
    package let setting: String

    // Cards of the front page.
    package let flowsCard: Count
    package let portsCard: Count
    package let componentsCard: Count
    package let settingsCard: Count

    // Components.
    package let componentsOf: Naming
    package let componentsDescription: Naming
    package let componentsSummary: String
    package let inNoZone: String
    package let people: String
    package let roleCount: Count
    package let machineCount: Count
    package let componentCount: Count
    package let componentDescription: Naming
    package let opensConnections: String
    package let listensForConnections: String
    package let neverSees: String
    package let whereDrawn: String
    package let zone: String
    package let technology: String
    package let owner: String
    package let tags: String
    package let number: String
    package let more: String
    package let sitsAt: String
    package let liesIn: String
    package let holds: String
    package let machine: String
    package let service: String
    package let application: String
    package let database: String
    package let person: String
    package let external: String
    package let zoneKind: String

    // Ports.
    package let portsDescription: Naming
    package let portsSummary: String
    package let whoListens: String
    package let flows: String
    package let numberFrom: String
    package let opensIt: String
    package let listens: String
    package let breaksWithoutIt: String
    package let drawnOn: String
    package let noStep: String
    package let flowsOnSlides: Count
    package let portTitle: @Sendable (_ number: String, _ title: String) -> String
    package let portOfSitesChoice: Naming
    package let chosenAtEachSite: String
    package let portDescription: Naming
    package let carries: String
    package let sameNumber: String
    package let whatUsesIt: String
    package let rowsOfMatrix: String
    package let flowsOn: Naming
    package let whereNamed: String
    package let whereNumberFrom: String
    package let ifClosed: String
    package let ifTransportClosed: Naming
    package let inSection: @Sendable (_ title: String, _ section: String) -> String
    package let whatStops: Naming
    package let noSection: String
    package let alsoDrawnOn: String
    package let cut: String

    // Settings.
    package let settingsDescription: Naming
    package let settingsSummary: String
    package let name: String
    package let whatItDecides: String
    package let readBy: String
    package let alsoWritten: String
    package let introduction: String
    package let step: Naming
    package let steps: String
    package let slide: String
    package let component: String
    package let flow: String
    package let text: String
}
