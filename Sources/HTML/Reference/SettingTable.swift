import Model

/// A row for each setting of an edition, by name.
struct SettingTable {
    var context: PageContext

    var node: HTMLNode {
        ScrollingTable(label: context.words.reference.settings) {
            element("table", .class("index")) {
                element("thead") {
                    element("tr") {
                        for title in titles {
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

    private var titles: [String] {
        let words = context.words.reference
        return [words.name, words.whatItDecides, words.readBy, context.words.slide.source].dropLast(
            context.catalog.evidence.isSilent ? 1 : 0)
    }

    private func row(_ setting: Setting) -> HTMLNode {
        // In print this is the place to which others lead.
        let isPaper = context.medium == .paper
        return element("tr", isPaper ? .id(context.ownID(of: .settings, setting.id.text)) : nil) {
            element("th", HTMLAttribute("scope", "row")) {
                element("code") {
                    context.reference(isPaper ? nil : context.link(to: setting.id)) { BreakableText.name(setting.name) }
                }
            }
            element("td", .cellLabel(titles[1])) { setting.title }
            element("td", .cellLabel(titles[2])) { SettingReaders(context: context, setting: setting).nodes }
            if !context.catalog.evidence.isSilent {
                element("td", .cellLabel(titles[3])) { EvidenceMark(sources: setting.sources, context).node }
            }
        }
    }
}
