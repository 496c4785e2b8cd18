import Model

/// The first sheet: what the document is of, and its contents.
struct PaperCover {
    var context: PageContext
    /// What follows the slides, with the ids of its headings.
    var appendices: [(id: String, title: String)]
    /// `nil` for contents without numbers.
    var numbers: PaperNumbers?

    var node: HTMLNode {
        element("section", .class("cover")) {
            SiteLogo(context: context).node
            element("p", .class("kind")) { context.shared.label }
            element("h1") { context.site.site.title }
            if context.edition.date != nil { element("p", .class("status")) { context.statusSentence } }
            if let footer = context.site.site.design.footer { element("p") { footer } }
            EditionBanner(context: context).node
            element("p", .class("back")) {
                element("a", .href(context.path.link(to: .front(of: context.edition)))) {
                    context.words.site.backToPages
                }
            }
            element("nav", .class(numbers == nil ? "toc" : "toc numbered"), .label(context.words.site.contents)) {
                element("ul") {
                    entry(context.edition.front)
                    for section in context.edition.sections {
                        element("li") {
                            line(section.id.text, section.title)
                            element("ul") { for slide in section.slides { entry(slide) } }
                        }
                    }
                    for page in context.edition.pages { entry(page) }
                    for appendix in appendices { element("li") { line(appendix.id, appendix.title) } }
                }
            }
            EvidenceKey(catalog: context.catalog, words: context.words.slide).node
        }
    }

    private func entry(_ slide: Slide) -> HTMLNode {
        element("li") { line(context.ownID(of: slide.id), slide.title) }
    }

    private func line(_ id: String, _ title: String) -> HTMLNode {
        element("a", .href(PagePath.fragment(id))) {
            element("span") { title }
            if let numbers {
                " "
                element("span", .class("number")) { numbers.text(of: id) }
            }
        }
    }
}
