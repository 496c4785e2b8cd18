import Model
import Words

/// An edition as one site has it: with the site's own port numbers, and without components that are not installed
/// there. Without a deployment it is the edition itself.
package struct DeployedEdition: Sendable {
    /// What a deployment removes from a slide.
    package struct Absence: Sendable, Hashable {
        /// The missing components that its diagrams would show, in catalog order.
        package var components: [Component]
        /// The paths whose links were all removed.
        package var paths: Set<Path>
    }

    /// Its catalog and its diagrams contain only what is installed, with the site's numbers. Its texts are unchanged;
    /// `absences` lists the paths in them that no longer exist.
    package let edition: Edition
    /// `nil` if the edition is shown unchanged.
    package let deployment: Deployment?
    /// The numbers that the deployment replaces.
    package let defaultNumbers: [Port.ID: Port.Number]
    /// Only slides from which something was removed have an entry.
    package let absences: [Slide.ID: Absence]
    /// Of what is said of it and no author wrote.
    package let words: Words
    let conversations: Conversations

    package init(_ edition: Edition, _ language: Language = .english) {
        words = .of(language)
        self.edition = edition
        deployment = nil
        defaultNumbers = [:]
        absences = [:]
        conversations = Conversations(in: edition)
    }

    package init(_ edition: Edition, _ deployment: Deployment, _ language: Language = .english) {
        words = .of(language)
        let installation = Installation(of: deployment, in: edition.catalog)
        var deployed = edition
        deployed.catalog = installation.catalog
        var absences: [Slide.ID: Absence] = [:]
        func deploy(_ slide: Slide) -> Slide {
            let (slide, absence) = installation.deploy(slide)
            absences[slide.id] = absence
            return slide
        }
        deployed.front = deploy(edition.front)
        deployed.pages = edition.pages.map(deploy)
        deployed.sections = edition.sections.map { section in
            var section = section
            section.slides = section.slides.map(deploy)
            return section
        }
        self.edition = deployed
        self.deployment = deployment
        self.absences = absences
        defaultNumbers = installation.defaultNumbers
        conversations = Conversations(in: deployed)
    }
}
