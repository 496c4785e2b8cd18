import Editions
import Model

/// Where a page belongs in the edition's contents.
enum ReadingPlace: Hashable {
    case page(SlideOrSection)
    /// The index of a kind of things, or one of them; not read in turn.
    case reference(Reference)
}
