import Diagnostics
import Model

/// An entry of `links`.
struct LinkDeclaration: Sendable {
    let location: SourceLocation
    /// Whether it is known that it has no other paths than these.
    let knowsPaths: Bool
    let paths: [Located<Path>]
    /// Whether a flow shows it without a path.
    let isBackground: Bool
    let from: Located<String>?
    let to: Located<String>?
    let channel: Located<String>?
    let data: LinkTerms.DataDirection?
    let initiator: LinkTerms.Initiator
    let purpose: String?
    let condition: String?
    let confidence: Source.Confidence?
    let replaces: [Located<Path>]

    /// What it says of itself. Where the payload goes is the channel's usual direction unless it states another.
    func terms(over channel: Channel) -> LinkTerms {
        LinkTerms(
            data: data ?? channel.usualData, initiator: initiator, purpose: purpose, condition: condition,
            confidence: confidence, replaces: replaces.map(\.value))
    }
}
