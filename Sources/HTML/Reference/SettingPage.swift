import Model

/// A setting's meaning, and the places where the text names it.
struct SettingPage {
    var context: PageContext
    var setting: Setting

    func file() -> PageFile {
        let mentions = context.index.mentions(of: setting.id)
        return PageFrame(
            context: context, title: setting.name, description: "\(setting.name): \(setting.title).",
            place: .reference(.settings)
        ).file {
            element("header", .class("page-header")) {
                element("p", .class("kind")) { context.words.reference.setting }
                element("h1") { BreakableText.name(setting.name) }
                element("p", .class("summary")) { setting.title }
            }
            if let note = setting.note { element("p") { note } }
            FactList(facts: [
                (context.words.reference.readBy, SettingReaders(context: context, setting: setting).nodes),
                (
                    context.words.reference.alsoWritten,
                    FactList.joined(setting.spellings.map { spelling in [element("code") { spelling }] })
                ),
            ]).node
            if !mentions.isEmpty {
                element("h2", .id("named:")) { context.words.reference.whereNamed }
                MentionList(context: context, mentions: mentions).node
            }
            if !setting.sources.isEmpty {
                element("section", .class("sources")) {
                    element("h2", .id("sources:")) { context.words.slide.sources }
                    SourceList(sources: setting.sources, words: context.words.slide).node
                }
            }
        }
    }
}
