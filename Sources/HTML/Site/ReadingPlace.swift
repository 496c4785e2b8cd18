import Editions
import Model

/// The place of a page in the edition's contents.
enum ReadingPlace: Hashable {
    case page(SlideOrSection)
    /// The index of a kind of things, or a page of one of them; outside the reading order.
    case reference(Reference)
}
