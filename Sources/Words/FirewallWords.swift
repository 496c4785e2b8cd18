/// What the pages of the firewall matrix say.
package struct FirewallWords: Sendable {
    package let matrix: String
    package let description: Naming
    package let flowCount: Count
    package let summary: @Sendable (_ flows: Int, _ crossing: Int) -> String
    package let sameAsFile: String
    package let answersComeBack: String
    package let neverSees: String
    package let leftOut: Count
    package let from: String
    package let to: String
    package let why: String
    package let describedIn: String
    package let whatFor: String
    package let neededBy: String
    package let required: String
    package let optional: String
    package let multicast: String
    package let withinSubnet: String
    package let encrypted: String
    package let notEncrypted: String
    package let encryptionNotStated: String
    package let data: Naming
    package let dataBothWays: String
    package let dataFromInitiator: String
    package let dataToInitiator: String
    package let dataNotStated: String
    package let flow: Naming
    package let noZone: String
    package let within: Naming
    package let flowsByZones: String
    package let zones: String
    package let flows: String
    package let part: @Sendable (_ number: Int, _ count: Int) -> String
    package let parts: String

    // The workbook.
    package let inZone: String
    package let portsColumn: String
    package let flowColumn: String
    package let deployment: Naming
    package let noDeployment: String
    package let letThrough: String

    package let number: String
    package let `protocol`: String
    package let initiator: String

    // The filter.
    package let filter: String
    package let text: String
    package let port: String
    package let component: String
    package let section: String
    package let allZones: String
    package let allPorts: String
    package let allComponents: String
    package let allSections: String
    package let crossesZone: String
    package let showAll: String
    package let saveAsCSV: String

    // Rules.
    package let rulesFor: Naming
    package let rulesNotice: String
    package let noRule: String
    package let notWritten: String
    package let fromAddresses: String
    /// What comes before each command on the way from addresses to rules that are tried: a deployment's file, its rules,
    /// loading them, writing the scripts that try them, running one, and what was seen.
    package let ruleSteps: RuleSteps

    // Why a firewall never sees something.
    package let insideOneMachine: String
    package let amongPeople: String
    package let onNoNetwork: String

    // Transports without a name of their own.
    package let various: String
    /// A number with that of the edition where a site has another.
    package let insteadOf: @Sendable (_ number: String, _ usual: String) -> String
    package let numberAt: @Sendable (_ number: String, _ component: String) -> String
    package let unknownTransport: String
    package let ipProtocol: Naming
}
