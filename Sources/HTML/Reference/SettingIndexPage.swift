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
                element("p", .class("kind")) { context.shared.label }
                element("h1") { words.settings }
                element("p", .class("summary")) { words.settingsSummary }
            }
            EvidenceKey(catalog: context.catalog, words: context.words.slide).node
            ScrollingTable(label: words.settings) {
                element("table") {
                    element("thead") {
                        element("tr") {
                            let titles = [words.name, words.whatItDecides, words.readBy, context.words.slide.source]
                            for title in titles.dropLast(context.catalog.evidence.isSilent ? 1 : 0) {
                                element("th", HTMLAttribute("scope", "col")) { title }
                            }
                        }
                    }
                    element("tbody") {
                        for setting in context.catalog.settings.sorted(by: { $0.name < $1.name }) {
                            row(setting)
                        }
                    }
                }
            }.node
        }
    }

    private func row(_ setting: Setting) -> HTMLNode {
        element("tr") {
            element("th", HTMLAttribute("scope", "row")) {
                element("code") { context.reference(context.link(to: setting.id)) { setting.name } }
            }
            element("td") { setting.title }
            element("td") { SettingReaders(context: context, setting: setting).nodes }
            if !context.catalog.evidence.isSilent {
                element("td") { EvidenceMark(sources: setting.sources, context).node }
            }
        }
    }
}
