import Model

extension Channel.Transport {
    var title: String {
        switch self {
        case .tcp: "TCP"
        case .udp: "UDP"
        case .none: "–"
        }
    }
}
