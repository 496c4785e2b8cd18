import Editions
import Model

/// What a page shows of the slides of its edition, besides what all pages are made from: the site's declaration, the
/// catalogs, the deployment, the sections, and where each page is. Two pages with the same inputs have the same bytes.
package struct PageInputs: Sendable, Hashable {
    /// Facts from slides that are cheap to state.
    package var texts: [String] = []
    /// The positions of slides whose front matter, headings or numbers of steps it shows.
    package var slides: Set<Int> = []
    /// Whether it shows those of all slides.
    package var areAllSlides = false

    package init() {}

    static var all: PageInputs {
        var inputs = PageInputs()
        inputs.areAllSlides = true
        return inputs
    }
}
