import Editions
import Firewall
import Model
import Words

/// The uses of a flow: each slide with the letters of its paths, and if requested the steps that travel them.
struct UseList {
    var context: PageContext
    var uses: [FlowUse]
    var showsSteps = false

    init(context: PageContext, flow: Flow, showsSteps: Bool = false) {
        self.context = context
        self.showsSteps = showsSteps
        uses = context.matrix.uses(of: flow)
    }

    private struct Place: Hashable {
        var slide: Slide.ID
        var diagram: Diagram.ID
    }

    private struct Entry {
        var use: FlowUse
        var paths: Set<Path>
    }

    var node: HTMLNode {
        element("ul", .class("uses")) {
            for entry in entries {
                element("li") {
                    element("a", .class("ref"), .href(context.link(to: entry.use.slide))) { title(entry.use) }
                    for path in entry.paths.sorted() { badge(path, of: entry.use.slide) }
                    if showsSteps { steps(entry) }
                }
            }
        }
    }

    /// One entry for each diagram, in reading order.
    private var entries: [Entry] {
        var entries: [Entry] = []
        var known: [Place: Int] = [:]
        for use in uses {
            let place = Place(slide: use.slide, diagram: use.diagram)
            if let index = known[place] {
                entries[index].paths.formUnion(use.link.paths)
            } else {
                known[place] = entries.count
                entries.append(Entry(use: use, paths: Set(use.link.paths)))
            }
        }
        return entries
    }

    private func title(_ use: FlowUse) -> String {
        use.diagramTitle.map { "\(use.slideTitle), \($0)" } ?? use.slideTitle
    }

    private func badge(_ path: Path, of slide: Slide.ID) -> [HTMLNode] {
        let badge = element(
            "a", .class("path plain"),
            .href(context.link(to: slide, anchor: context.shared.targets(on: slide).explanation(of: path))),
            .label(context.words.slide.pathNamed(path.letter))
        ) { path.letter }
        return [.text(" "), badge]
    }

    /// A word that comes before a name.
    private func word(_ naming: Naming) -> String { naming("").trimmingEnd }

    private func steps(_ entry: Entry) -> [HTMLNode] {
        let slide = entry.use.slide
        let steps = context.shared.steps(of: slide, over: entry.paths.sorted())
        guard !steps.isEmpty else { return [] }
        let several = context.shared.hasSeveralHappyPaths(slide)
        var nodes: [HTMLNode] = []
        var title: String?
        for step in steps {
            let isFirst = title != step.happyPath.title
            title = step.happyPath.title
            let count = steps.count { $0.happyPath.title == title }
            nodes.append(.text(", "))
            if isFirst {
                nodes.append(
                    .text(
                        (several ? "\(step.happyPath.title), " : "")
                            + (count == 1 ? word(context.words.reference.step) : context.words.reference.steps) + " "))
            }
            let anchor = context.shared.targets(on: slide).step(step.place, of: step.happyPath.anchor)
            nodes.append(
                element(
                    "a", .href(context.link(to: slide, anchor: anchor)),
                    .label(context.words.reference.step("\(step.step.number)"))
                ) {
                    "\(step.step.number)"
                })
        }
        return nodes
    }
}
