import Model

/// When connections over a channel cannot be opened.
struct ChannelBlocking {
    private let channel: Channel
    private let ports: [Port]
    /// The port under which the side that opens the connection reaches the channel, if it is another.
    private let publishedPort: Port?

    init(_ channel: Channel, _ catalog: Catalog) {
        self.channel = channel
        ports = catalog.ports(of: channel)
        publishedPort = channel.published?.port.flatMap { catalog.ports[$0] }
    }

    /// Always, as an empty list, if all of it is blocked; `nil` if nothing is.
    func conditions(of blocked: [BlockedTraffic]) -> [BlockedCondition]? {
        let all = channel.transports.map { ($0, conditions(of: blocked, over: $0)) }
        guard all.contains(where: { $0.1 != nil }) else { return nil }
        if let first = all.first?.1, all.allSatisfy({ $0.1 == first }) { return first }
        return all.flatMap { transport, conditions -> [BlockedCondition] in
            guard let conditions else { return [] }
            return conditions.isEmpty
                ? [.transport(transport)] : conditions.map { .over($0, transport) }
        }
    }

    private func conditions(of blocked: [BlockedTraffic], over transport: Channel.Transport) -> [BlockedCondition]? {
        if blocked.contains(.transport(transport)) { return [] }
        if let publishedPort, extent(of: blocked, on: publishedPort, transport) == .whole { return [] }
        let published = publishedPort.map { [$0] } ?? []
        let extents = ports.map { port in (port, extent(of: blocked, on: port, transport)) }
        let isWhole = !extents.isEmpty && extents.allSatisfy { $0.1 == .whole }
        guard !isWhole else { return [] }
        let parts =
            extents.filter { $0.1 != .none }
            + published.map { ($0, extent(of: blocked, on: $0, transport)) }.filter { $0.1 != .none }
        guard !parts.isEmpty else { return nil }
        return parts.map { port, extent in
            switch extent {
            case .part: .partOf(port.number)
            case .possible(let blocked): .ifTransport(blocked)
            case .none, .whole: .port(port.number)
            }
        }
    }

    private enum Extent: Equatable {
        case none, part, whole
        /// If the transport, which no source states, is this.
        case possible(Channel.Transport)
    }

    private func extent(of blocked: [BlockedTraffic], on port: Port, _ transport: Channel.Transport) -> Extent {
        let extents = blocked.map { extent(of: $0, on: port, transport) }
        if extents.contains(.whole) { return .whole }
        return extents.first { $0 != .none } ?? .none
    }

    private func extent(of blocked: BlockedTraffic, on port: Port, _ transport: Channel.Transport) -> Extent {
        switch blocked {
        case .port(let id, let other): return id == port.id ? extent(over: other, transport) : .none
        case .numbers(let numbers, let other):
            guard let own = port.number.range, own.overlaps(numbers) else { return .none }
            let isWhole = numbers.contains(own.lowerBound) && numbers.contains(own.upperBound)
            let extent = extent(over: other, transport)
            return extent == .whole && !isWhole ? .part : extent
        case .flow, .connection, .transport: return .none
        }
    }

    /// - Parameter blocked: `nil` for every transport.
    private func extent(over blocked: Channel.Transport?, _ transport: Channel.Transport) -> Extent {
        guard let blocked, blocked != transport else { return .whole }
        return transport == .unknown ? .possible(blocked) : .none
    }
}
