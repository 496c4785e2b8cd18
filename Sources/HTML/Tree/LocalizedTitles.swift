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
    var firstUpper: String { prefix(1).uppercased() + dropFirst() }

    /// Without blanks at its end.
    var trimmingEnd: String {
        var rest = self[...]
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
