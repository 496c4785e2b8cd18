import Model
import Words

/// When a link is cut, or a step fails.
package indirect enum BlockedCondition: Sendable, Hashable {
    /// As the author of a link has put it.
    case stated(String)
    case transport(Channel.Transport)
    case over(BlockedCondition, Channel.Transport)
    case port(Port.Number)
    /// Of a range that is blocked in part.
    case partOf(Port.Number)
    /// Of a channel whose transport no source states.
    case ifTransport(Channel.Transport)
    /// Where this end opens the connection.
    case openedBy(String)
    /// Where the flow goes as a diagram draws it.
    case asIn(String)

    package func text(_ words: BlockedWords) -> String {
        switch self {
        case .stated(let text): text
        case .transport(let transport): words.whereTransport(transport.title)
        case .over(let condition, let transport): words.over(condition.text(words), transport.title)
        case .port(let number): words.wherePort("\(number)")
        case .partOf(let number): words.whereBlockedPort("\(number)")
        case .ifTransport(let transport): words.whereItIs(transport.title)
        case .openedBy(let end): words.whereOpens(end)
        case .asIn(let diagram): words.asIn(diagram)
        }
    }
}
