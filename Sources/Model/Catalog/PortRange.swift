extension ClosedRange<UInt16> {
    /// `443`, or `50000-50010`.
    package func text(separator: String) -> String {
        lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)\(separator)\(upperBound)"
    }
}
