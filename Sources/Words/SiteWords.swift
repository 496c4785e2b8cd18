/// What frames every page, and the pages about the site itself.
package struct SiteWords: Sendable {
    // The frame.
    package let skipToContent: String
    package let skipToContents: String
    package let site: String
    package let contents: String
    /// On the button of the ways into the site, where there is no room for them.
    package let menu: String
    package let onThisPage: String
    package let breadcrumbs: String
    package let previousAndNext: String
    package let previous: String
    package let next: String
    package let search: String
    /// On the switch that leads to the dark theme.
    package let dark: String
    package let allSections: Count

    // Editions.
    package let edition: Naming
    /// With the name of a deployment.
    package let editionAt: @Sendable (_ edition: String, _ deployment: String) -> String
    package let editionLabel: String
    package let editionsLabel: String
    package let draftMark: String
    package let latestMark: String
    package let isReleased: String
    package let isDraft: String
    package let releasedOn: Naming
    package let draftOf: Naming
    /// A day as people write it, of the numbers of year, month and day.
    package let date: @Sendable (_ year: Int, _ month: Int, _ day: Int) -> String
    package let doesNotHavePage: String
    package let aboutEdition: String
    package let draft: String
    package let draftNotice: Naming
    package let notLatest: Naming
    package let latest: Naming
    package let thisPageInLatest: Naming
    package let pageIsNotIn: String

    // The front page, sections, print, and pages without content.
    package let waysIn: String
    package let all: Count
    package let slides: String
    package let slideCount: Count
    package let section: String
    package let sections: String
    package let otherPages: String
    package let print: String
    /// Above a page of the handout that is left for notes.
    package let notes: String
    package let printDescription: Naming
    package let backToPages: String
    package let pageIsHere: String
    package let pageNotFound: String
    package let pageNotFoundNotice: Naming
    package let firstPage: String
    package let shortenAddress: String

    // Pictures for slide decks.
    package let deckOf: Naming
    package let deckDescription: Naming
    package let deckSummary: String
    package let deckInOneFile: String
    package let handoutFile: String
    package let slidesFile: String
    package let deckInstructions: String
    package let deckPowerPoint: String
    package let deckImpress: String
    package let deckBitmapsBefore: String
    /// Where the page has pictures of pixels.
    package let deckStepsBefore: String
    package let deckBitmapsAfter: String
    package let light: String
    package let darkPicture: String
    package let diagramCount: Count
    package let diagramOf: Naming
}
