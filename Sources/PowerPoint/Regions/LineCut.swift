/// The end at which a line is cut off, as the box there is not on the slide.
enum LineCut: Sendable, Hashable {
    case start, end
}
