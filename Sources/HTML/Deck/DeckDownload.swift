import Model
import SVG
import Words

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

    package enum Content: Sendable, Hashable {
        /// What a program with this name opens.
        case program(String)
        case pixels(PictureTheme)
        case handout
        case slides
    }

    package var content: Content
    package var place: Place

    package init(_ content: Content, place: Place) {
        self.content = content
        self.place = place
    }

    /// In English, as reports have it.
    package var title: String { title(.english) }

    /// `PNG dark`
    func title(_ words: SiteWords) -> String {
        switch content {
        case .program(let name): name
        case .pixels(.dark): "PNG \(words.darkPicture)"
        case .pixels: "PNG \(words.light)"
        case .handout: words.handoutFile
        case .slides: words.slidesFile
        }
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
