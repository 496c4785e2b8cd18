/// The numbers of the pages on which places of the printed edition are.
package struct PaperNumbers: Sendable {
    private let pages: [String: Int]

    /// - Parameter pages: by the ids of the places; what is missing has no number yet.
    package init(_ pages: [String: Int] = [:]) { self.pages = pages }

    /// - Parameter id: of an element.
    func text(of id: String) -> String { pages[id].map { "\($0)" } ?? "–" }
}
