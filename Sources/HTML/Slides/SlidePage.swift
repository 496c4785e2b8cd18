import Model

/// The page of one slide.
struct SlidePage {
    var context: PageContext
    var slide: Slide
    var drawings: [SlideDrawing]

    func file() -> PageFile {
        let parts = SlideParts(context: context, slide: slide, drawings: drawings)
        return PageFrame(
            context: context, title: slide.title, description: slide.summary, place: .page(.slide(slide.id)),
            hasScript: !slide.diagrams.isEmpty
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
        }
    }
}
