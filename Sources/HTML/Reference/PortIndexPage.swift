import Model
import Words

/// The ports of an edition, by number.
struct PortIndexPage {
    var context: PageContext

    private var words: ReferenceWords { context.words.reference }

    func file() -> PageFile {
        PageFrame(
            context: context, title: words.ports,
            description: words.portsDescription(context.site.displayName(of: context.edition)),
            place: .reference(.ports)
        ).file {
            element("header", .class("page-header")) {
                context.printedEdition
                element("h1") { words.ports }
                element("p", .class("summary")) { words.portsSummary }
            }
            EvidenceKey(catalog: context.catalog, words: context.words.slide).node
            PortTable(context: context).node
        }
    }
}
