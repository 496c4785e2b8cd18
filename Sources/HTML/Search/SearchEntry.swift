import Words

/// Something that a reader can search for, and the place it leads to.
struct SearchEntry {
    /// In the order in which results of equal rank are shown.
    enum Kind: Int, CaseIterable {
        case port, slide, component, setting, flow, step, text

        /// As scripts know it.
        var name: String { "\(self)" }

        func title(_ words: ReferenceWords) -> String {
            switch self {
            case .port: words.port
            case .slide: words.slide
            case .component: words.component
            case .setting: words.setting
            case .flow: words.flow
            case .step: words.step("").trimmingEnd.firstUpper
            case .text: words.text
            }
        }
    }

    var kind: Kind
    var title: String
    /// What has the title's words, where it is composed of what other titles have too.
    var titlePhrases: [String] = []
    /// Other names under which it is found.
    var aliases: [String] = []
    /// Where it is, in words.
    var place: String
    var text: String
    /// Relative to the edition's folder.
    var address: String
}
