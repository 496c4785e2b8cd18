/// Something that a reader can search for, and the place it leads to.
struct SearchEntry {
    /// In the order in which results of equal rank are shown.
    enum Kind: Int, CaseIterable {
        case port, slide, component, setting, flow, step, text

        var title: String {
            switch self {
            case .port: "Port"
            case .slide: "Slide"
            case .component: "Component"
            case .setting: "Setting"
            case .flow: "Flow"
            case .step: "Step"
            case .text: "Text"
            }
        }
    }

    var kind: Kind
    var title: String
    /// Other names under which it is found.
    var aliases: [String] = []
    /// Where it is, in words.
    var place: String
    var text: String
    /// Relative to the edition's folder.
    var address: String
}
