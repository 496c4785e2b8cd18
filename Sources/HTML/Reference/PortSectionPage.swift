import Editions
import Firewall
import Model

/// What stops in one section if a port is closed.
struct PortSectionPage {
    var context: PageContext
    /// The port's title.
    var title: String
    var stopped: StoppedSteps
    /// `nil` for pages outside sections.
    var section: Section.ID?

    func file() -> PageFile {
        let heading = context.words.reference.inSection(title, context.title(of: section))
        return PageFrame(
            context: context, title: heading, description: context.words.reference.whatStops(heading),
            place: .reference(.ports)
        ).file {
            element("header", .class("page-header")) {
                element("p", .class("kind")) {
                    element("a", .href(context.link(to: stopped.port.id) ?? "")) { title }
                }
                element("h1") { context.title(of: section) }
            }
            for stop in stopped.stops {
                let effects = stopped.effects(of: stop, in: section, context.shared)
                if !effects.isEmpty {
                    element("h2") { stop.title }
                    StoppedSlides(context: context, effects: effects, key: stopped.key(stop)).node
                }
            }
        }
    }
}
