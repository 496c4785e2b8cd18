import Model
import Words

/// The settings of an edition, by their names.
struct SettingIndexPage {
    var context: PageContext

    private var words: ReferenceWords { context.words.reference }

    func file() -> PageFile {
        PageFrame(
            context: context, title: words.settings,
            description: words.settingsDescription(context.site.displayName(of: context.edition)),
            place: .reference(.settings)
        ).file {
            element("header", .class("page-header")) {
                context.printedEdition
                element("h1") { words.settings }
                element("p", .class("summary")) { words.settingsSummary }
            }
            EvidenceKey(catalog: context.catalog, words: context.words.slide).node
            SettingTable(context: context).node
        }
    }
}
