import Model

/// The page of one slide.
struct SlidePage {
    var context: PageContext
    var slide: Slide
    var drawings: [SlideDrawing]

    /// Slides of several sections may have one title.
    private var title: String {
        [slide.title, context.index.section(of: slide.id).flatMap(context.index.section)?.title].compactMap { $0 }
            .joined(separator: " – ")
    }

    func file() -> PageFile {
        let parts = SlideParts(context: context, slide: slide, drawings: drawings)
        return PageFrame(
            context: context, title: title, description: slide.summary, place: .page(.slide(slide.id)),
            scripts: slide.diagrams.isEmpty ? [] : ["slide.js"]
        ).file {
            element("header", .class("page-header")) {
                parts.kindBadge
                element("h1") { slide.title }
                parts.summary
                ChangeNote(context: context, slide: slide.id).node
            }
            parts.absenceNotice
            parts.reconstructedNotice
            parts.diagrams(level: 2)
            parts.body(parentLevel: 1, interposing: parts.connections(level: 2))
            parts.sources(level: 2)
            parts.combinations
        }
    }
}
