package enum PortRanges {
    /// The ports that are known, in order, those that overlap or touch as one.
    package static func of(_ ports: [Port]) -> [ClosedRange<UInt16>] { merged(ports.compactMap(\.number.range)) }

    /// In order, those that overlap or touch as one.
    package static func merged(_ ranges: [ClosedRange<UInt16>]) -> [ClosedRange<UInt16>] {
        ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
            .reduce(into: []) { merged, next in
                if let last = merged.last, Int(next.lowerBound) <= Int(last.upperBound) + 1 {
                    merged[merged.count - 1] = last.lowerBound...max(last.upperBound, next.upperBound)
                } else {
                    merged.append(next)
                }
            }
    }
}
