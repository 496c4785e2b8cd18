import Model
import Words

/// An index of one deployed edition for all views: built once, and looked up in constant time.
package final class EditionIndex: Sendable {
    package let deployed: DeployedEdition
    // Stored, so that who asks for one thing of them copies no more than that.
    package let edition: Edition
    package let catalog: Catalog
    package let components: ComponentTree
    /// Every slide in reading order.
    package let slides: IdentifiedList<Slide>
    package let readingOrder: ReadingOrder
    private let sections: [Section.ID: Int]
    private let sectionsOfSlides: [Slide.ID: Section.ID]
    /// In the order of `slides`.
    private let happyPaths: [[HappyPath]]
    private let portMentions: [Port.ID: [Mention]]
    private let settingMentions: [Setting.ID: [Mention]]
    private let channelsOfPorts: [Port.ID: [Channel.ID]]
    /// The positions of the slides whose diagrams show a component.
    private let slidesOfComponents: [Component.ID: [Int]]
    private let settingsOfComponents: [Component.ID: [Setting.ID]]

    package init(_ deployed: DeployedEdition) {
        let edition = deployed.edition
        self.deployed = deployed
        self.edition = edition
        catalog = edition.catalog
        components = ComponentTree(edition.catalog.components)
        let slides = edition.slides
        self.slides = IdentifiedList(slides)
        readingOrder = ReadingOrder(edition)
        sections = Dictionary(
            edition.sections.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        sectionsOfSlides = Dictionary(
            edition.sections.flatMap { section in section.slides.map { ($0.id, section.id) } },
            uniquingKeysWith: { first, _ in first })
        let number = { (id: Port.ID) in deployed.numberText(of: id) }
        happyPaths = slides.map { slide in
            HappyPathReading(gone: deployed.absences[slide.id]?.paths ?? [], number: number).happyPaths(of: slide)
        }
        let mentions = MentionReading(edition, slides: slides, number: number)
        portMentions = mentions.ports
        settingMentions = mentions.settings
        var channels: [Port.ID: [Channel.ID]] = [:]
        for channel in edition.catalog.channels {
            for port in channel.allPorts { channels[port, default: []].append(channel.id) }
        }
        channelsOfPorts = channels
        var shown: [Component.ID: [Int]] = [:]
        for (position, slide) in slides.enumerated() {
            let components = Set(slide.diagrams.flatMap(\.nodes).flatMap(\.subtree).map(\.component))
            for component in components { shown[component, default: []].append(position) }
        }
        slidesOfComponents = shown
        var settings: [Component.ID: [Setting.ID]] = [:]
        for setting in edition.catalog.settings {
            for component in setting.components { settings[component, default: []].append(setting.id) }
        }
        settingsOfComponents = settings
    }

    package convenience init(_ edition: Edition) { self.init(DeployedEdition(edition)) }

    package var words: Words { deployed.words }
    package var deployment: Deployment? { deployed.deployment }

    // MARK: Pages

    package func section(_ id: Section.ID) -> Section? { sections[id].map { edition.sections[$0] } }

    /// The position of the section in the edition.
    package func position(of section: Section.ID) -> Int? { sections[section] }

    /// The section that a slide is in; `nil` for the front page and for pages outside sections.
    package func section(of slide: Slide.ID) -> Section.ID? { sectionsOfSlides[slide] }

    /// The happy paths of a slide, in reading order; happy paths without steps are omitted.
    package func happyPaths(of slide: Slide.ID) -> [HappyPath] {
        slides.position(of: slide).map { happyPaths[$0] } ?? []
    }

    /// The steps that a diagram of a slide shows, in reading order: steps that travel one of its paths, and steps
    /// without a path if another step of their happy path travels one of its paths or the slide has no other diagram.
    package func steps(of diagram: Diagram.ID, on slide: Slide) -> [Step] {
        let shown = Set(slide.diagrams.first { $0.id == diagram }?.links.flatMap(\.paths) ?? [])
        return happyPaths(of: slide.id).flatMap { path in
            let isAbout = slide.diagrams.count == 1 || path.steps.contains { $0.travels(anyOf: shown) }
            return path.steps.filter { $0.paths.isEmpty ? isAbout : $0.travels(anyOf: shown) }
        }
    }

    /// What a deployment removes from a slide; `nil` if nothing.
    package func absence(of slide: Slide.ID) -> DeployedEdition.Absence? { deployed.absences[slide] }

    /// The paths of a slide that a deployment does not have.
    package func gonePaths(of slide: Slide.ID) -> Set<Path> { deployed.absences[slide]?.paths ?? [] }

    // MARK: Text

    package func plainText(_ inlines: [Inline]) -> String { inlines.plainText { deployed.numberText(of: $0) } }

    /// The places where the text names a port or a setting, each step or part once, in reading order.
    package func mentions(of port: Port.ID) -> [Mention] { portMentions[port] ?? [] }
    package func mentions(of setting: Setting.ID) -> [Mention] { settingMentions[setting] ?? [] }

    // MARK: Ports

    package func publicationText(of channel: Channel) -> String? { deployed.publicationText(of: channel) }

    package func numberText(of port: Port.ID) -> String { deployed.numberText(of: port) }
    package func portText(of channel: Channel) -> String { deployed.portText(of: channel) }

    /// The channels that use a port, or are published under it, in catalog order.
    package func channels(over port: Port.ID) -> [Channel.ID] { channelsOfPorts[port] ?? [] }

    // MARK: Components

    /// The positions of the slides whose diagrams show one of the components, in reading order.
    package func slides(showing components: Set<Component.ID>) -> [Int] {
        Set(components.flatMap { slidesOfComponents[$0] ?? [] }).sorted()
    }

    /// The settings that one of the components reads, in catalog order.
    package func settings(readBy components: Set<Component.ID>) -> [Setting] {
        let places = components.flatMap { settingsOfComponents[$0] ?? [] }.compactMap(catalog.settings.position)
        return Set(places).sorted().map { catalog.settings[$0] }
    }

    package func title(of component: Component.ID) -> String { catalog.components[component]?.title ?? component.text }

    /// A component's title after that of its machine: `Server: API`.
    package func qualifiedTitle(of component: Component) -> String {
        guard component.kind != .person, let machine = catalog.machine(of: component.id), machine != component.id else {
            return component.title
        }
        return "\(title(of: machine)): \(component.title)"
    }
}
