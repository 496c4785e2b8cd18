/// Where an edition's text names something.
package struct TextPlace: Sendable, Hashable {
    package enum Page: Sendable, Hashable {
        case slide(Slide.ID)
        /// The introduction of a section.
        case section(Section.ID)
    }

    package var page: Page
    /// Of the part of the slide's body; empty in an introduction.
    package var anchor: String
    /// The words of that part's heading; empty if it has none.
    package var heading: String
    /// Which step of the part it is, counted from 1, and the number that it has.
    package var step: (place: Int, number: Int)? {
        get { stepPlace.flatMap { place in stepNumber.map { (place, $0) } } }
        set { (stepPlace, stepNumber) = (newValue?.place, newValue?.number) }
    }
    private var stepPlace: Int?
    private var stepNumber: Int?

    package init(page: Page, anchor: String = "", heading: String = "", step: (place: Int, number: Int)? = nil) {
        self.page = page
        self.anchor = anchor
        self.heading = heading
        self.step = step
    }
}

extension Edition {
    /// Where the text names something, in reading order, each step or part once.
    package func places(naming isMeant: (Inline) -> Bool) -> [TextPlace] {
        let introductions = sections.filter { $0.introduction.contains { $0.holds(isMeant) } }
            .map { TextPlace(page: .section($0.id)) }
        return introductions + slides.flatMap { $0.places(naming: isMeant) }
    }
}

extension Slide {
    fileprivate func places(naming isMeant: (Inline) -> Bool) -> [TextPlace] {
        body.flatMap { section -> [TextPlace] in
            let place = TextPlace(
                page: .slide(id), anchor: section.anchor, heading: section.heading?.plainText ?? "")
            var steps: [TextPlace] = []
            var isElsewhere = section.heading?.contains { $0.holds(isMeant) } ?? false
            var count = 0
            for block in section.blocks {
                guard section.role == .happyPath, case .list(let list) = block, let start = list.start else {
                    isElsewhere = isElsewhere || block.holds(isMeant)
                    continue
                }
                for (index, item) in list.items.enumerated() {
                    count += 1
                    guard item.blocks.contains(where: { $0.holds(isMeant) }) else { continue }
                    var step = place
                    step.step = (count, start + index)
                    steps.append(step)
                }
            }
            return (isElsewhere ? [place] : []) + steps
        }
    }
}

extension Block {
    fileprivate func holds(_ isMeant: (Inline) -> Bool) -> Bool {
        switch self {
        case .heading(_, _, let inlines), .paragraph(let inlines): inlines.contains { $0.holds(isMeant) }
        case .list(let list): list.items.contains { $0.blocks.contains { $0.holds(isMeant) } }
        case .quote(let blocks): blocks.contains { $0.holds(isMeant) }
        case .table(let header, let rows): ([header] + rows).joined().joined().contains { $0.holds(isMeant) }
        case .code, .rule: false
        }
    }
}

extension Inline {
    fileprivate func holds(_ isMeant: (Inline) -> Bool) -> Bool {
        switch self {
        case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner):
            isMeant(self) || inner.contains { $0.holds(isMeant) }
        default: isMeant(self)
        }
    }
}
