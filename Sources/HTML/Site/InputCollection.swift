import Editions
import Firewall
import Model

/// Collects what pages of one edition show of its slides.
struct InputCollection {
    private let shared: EditionContext
    private(set) var inputs = PageInputs()

    init(_ shared: EditionContext) { self.shared = shared }

    private var index: EditionIndex { shared.index }

    /// The links to the pages before and after one, and in a large edition those to the slides around it. In others the
    /// titles of all slides are on every page.
    mutating func addNavigation(at page: SlideOrSection) {
        for neighbour in [index.readingOrder.page(before: page), index.readingOrder.page(after: page)] {
            switch neighbour {
            case .slide(let id): if let slide = index.slides[id] { addTitle(of: slide) }
            case .section(let id): inputs.texts.append(id.text)
            case nil: inputs.texts.append("")
            }
        }
        guard shared.isLarge, case .slide(let id) = page, let section = index.section(of: id).flatMap(index.section)
        else { return }
        for slide in section.slides { addTitle(of: slide) }
    }

    private mutating func addTitle(of slide: Slide) { inputs.texts += [slide.id.text, slide.title] }

    /// What a slide's own page shows of others, and of the edition about it.
    mutating func add(_ slide: Slide) {
        addNavigation(at: .slide(slide.id))
        let position = index.slides.position(of: slide.id) ?? 0
        for (place, diagram) in slide.diagrams.enumerated() {
            for link in diagram.links.indices {
                let link = LinkPlace(slide: position, diagram: place, link: link)
                inputs.texts.append(shared.matrix.isVisible(link) ? "visible" : "")
                for flow in shared.matrix.positions(of: link) { addAddress(of: flow) }
            }
        }
        if let change = shared.change(of: slide.id) {
            inputs.texts += [change.before == nil ? "new" : "changed", ChangesPage.anchor(of: change)]
        }
        for target in LinkedSlides(slide.body).ids {
            if let position = index.slides.position(of: target) { inputs.slides.insert(position) }
        }
    }

    /// Rows of the matrix, and the slides that need them.
    ///
    /// - Parameter flows: their positions in the matrix.
    mutating func add(flows: some Sequence<Int>) {
        for flow in flows {
            addAddress(of: flow)
            for use in shared.matrix.flows[flow].uses { inputs.slides.insert(use.slide) }
        }
    }

    /// What a firewall never sees.
    mutating func add(leftOut flows: [Flow]) {
        for flow in flows {
            inputs.texts.append(flow.id.text)
            for use in flow.uses { inputs.slides.insert(use.slide) }
        }
    }

    /// A flow's id is as long as it must be to differ from all others.
    ///
    /// - Parameter flow: its position in the matrix.
    private mutating func addAddress(of flow: Int) {
        inputs.texts.append(shared.matrix.flows[flow].id.text)
        inputs.texts.append(shared.matrixPages.name(of: flow))
    }

    mutating func add(_ mentions: [Mention]) {
        for mention in mentions {
            switch mention.page {
            case .slide(let id):
                inputs.texts.append(id.text)
                if let position = index.slides.position(of: id) { inputs.slides.insert(position) }
            case .section(let id): inputs.texts.append(id.text)
            }
            inputs.texts += [mention.anchor, mention.heading]
            inputs.texts.append(mention.step.map { "\($0.place) \($0.number)" } ?? "")
        }
    }

    mutating func add(slides: [Int]) { inputs.slides.formUnion(slides) }

    mutating func add(_ text: String) { inputs.texts.append(text) }
}
