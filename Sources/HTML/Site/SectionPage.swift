import Model

/// A section's introduction and its slides.
struct SectionPage {
    var context: PageContext
    var section: Section

    func file() -> PageFile {
        let description = "\(section.title): " + section.slides.map(\.title).joined(separator: ", ")
        var prose = ProseRenderer(
            context: context, anchors: SlideAnchors(scope: context.scope(of: section.id)), parentLevel: 1)
        let introduction = prose.blocks(section.introduction)
        return PageFrame(
            context: context, title: section.title, description: description, place: .page(.section(section.id))
        ).file {
            element("header", .class("page-header")) {
                element("p", .class("kind")) { context.words.site.section }
                element("h1") { section.title }
            }
            if !introduction.isEmpty { element("div", .class("prose")) { introduction } }
            element("section", .class("catalogue")) {
                element("h2") { context.words.site.slides }
                SlideList(context: context, slides: section.slides, showsPreviews: true).node
            }
        }
    }
}
