/// What happens to the steps of a slide when something is blocked.
package struct BlockedWords: Sendable {
    package let connectionsCut: Count
    package let everyStepHappens: String
    /// - Parameter rest: the steps that depend on it, in words; `nil` for none.
    package let stepCannot: @Sendable (_ step: Int, _ rest: String?, _ isOne: Bool) -> String
    package let stepMayFail: @Sendable (_ step: Int, _ conditions: String, _ rest: String?) -> String
    package let stepTakesPlace: @Sendable (_ step: Int, _ other: Int, _ rest: String?) -> String
    package let step: @Sendable (Int) -> String

    // When something is cut.
    package let whereTransport: Naming
    package let over: @Sendable (_ condition: String, _ transport: String) -> String
    package let wherePort: Naming
    package let whereBlockedPort: Naming
    package let whereItIs: Naming
    package let whereOpens: Naming
    package let asIn: Naming

    package let stepsTo: @Sendable (_ first: Int, _ last: Int) -> String
    package let stepsAnd: @Sendable (_ numbers: [Int]) -> String
}
