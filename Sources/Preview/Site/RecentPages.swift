/// The pages that browsers asked for last: those that they show now are among them.
struct RecentPages: Sendable {
    /// The last one first.
    private(set) var paths: [String] = []

    /// More tabs than people look at. What is made early for each delays what is made early for the others.
    private static let most = 3

    mutating func add(_ path: String) {
        paths.removeAll { $0 == path }
        paths = [path] + paths.prefix(Self.most - 1)
    }
}
