import Model

/// A form of an edition's diagrams that a build was asked for besides SVG, for the page with the images for slide decks.
package struct DeckDownload: Sendable, Hashable {
    package enum Place: Sendable, Hashable {
        /// A file for each diagram in the folder `slides`: the name of its images, and this ending.
        case diagram(ending: String)
        /// One file in the folder `slides` with a page for each diagram, in reading order.
        ///
        /// - Parameter firstPage: of the first diagram, in addresses that end in `#page=2`; `nil` if no page can be named.
        case edition(file: String, firstPage: Int?)
    }

    /// `PNG, dark`
    package var title: String
    package var place: Place

    package init(title: String, place: Place) {
        self.title = title
        self.place = place
    }
}

extension DeckDownload {
    /// A file of the whole edition; `nil` for others.
    var file: String? { if case .edition(let file, _) = place { file } else { nil } }

    /// The address of a diagram's file or page, in the folder `slides`; `nil` if it has none.
    ///
    /// - Parameters:
    ///   - name: of the diagram's images.
    ///   - position: of the diagram in the edition.
    func address(of name: String, at position: Int) -> (file: String, fragment: String?)? {
        switch place {
        case .diagram(let ending): (name + ending, nil)
        case .edition(let file, let first): first.map { (file, "page=\($0 + position)") }
        }
    }
}
