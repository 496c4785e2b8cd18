/// What an administrator does with a command each, from the addresses of a site to rules that are loaded and tried.
package struct RuleSteps: Sendable {
    package let writeDeployment: String
    package let writeRules: String
    package let load: String
    package let writeProbes: String
    package let probe: String
    package let observe: String
}
