import Firewall
import Model
import Words

extension Slide.Kind {
    /// `nil` for a plain page.
    func title(_ words: Words) -> String? {
        switch self {
        case .components: words.slide.componentArchitecture
        case .communication: words.slide.communicationArchitecture
        case .flow: words.slide.communicationFlow
        case .page: nil
        }
    }
}

extension Channel.Transport {
    func title(_ words: Words) -> String {
        switch self {
        case .unknown: words.firewall.unknownTransport
        case .ip(let number): words.firewall.ipProtocol("\(number)")
        case .tcp, .udp, .sctp, .icmp, .gre, .none: title
        }
    }
}

extension [Channel.Transport] {
    /// `TCP, UDP`
    func title(_ words: Words) -> String { map { $0.title(words) }.joined(separator: ", ") }
}

extension LinkTerms.DataDirection {
    func title(_ words: FirewallWords) -> String {
        switch self {
        case .forward: words.dataFromInitiator
        case .back: words.dataToInitiator
        case .both: words.dataBothWays
        case .unstated: words.dataNotStated
        }
    }
}

extension LeftOutReason {
    func title(_ words: FirewallWords) -> String {
        switch self {
        case .insideOneMachine: words.insideOneMachine
        case .person: words.amongPeople
        case .noNetwork: words.onNoNetwork
        }
    }
}

extension String {
    /// Without blanks at its end.
    var trimmingEnd: String {
        var rest = self[...]
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
