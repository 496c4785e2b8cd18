/// What happens to the steps of a slide when something is blocked.
package struct BlockedWords: Sendable {
    package let connectionsCut: Count
    package let everyStepHappens: String
    /// - Parameter rest: the steps that depend on it, in words; `nil` for none.
    package let stepCannot: @Sendable (_ step: Int, _ rest: String?, _ isOne: Bool) -> String
    package let stepMayFail: @Sendable (_ step: Int, _ conditions: String, _ rest: String?) -> String
    package let stepTakesPlace: @Sendable (_ step: Int, _ other: Int, _ rest: String?) -> String
    package let step: @Sendable (Int) -> String
    package let stepsTo: @Sendable (_ first: Int, _ last: Int) -> String
    package let stepsAnd: @Sendable (_ numbers: [Int]) -> String
}
