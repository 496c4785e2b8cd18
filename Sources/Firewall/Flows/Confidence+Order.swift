import Model

extension Source.Confidence {
    /// In the order in which the cases are declared, the firmest first.
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    static func firmest(of all: [Self]) -> Self? { all.min { $0.rank < $1.rank } }
    static func weaker(_ a: Self, _ b: Self) -> Self { a.rank < b.rank ? b : a }
}
