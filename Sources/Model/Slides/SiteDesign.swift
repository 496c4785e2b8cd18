/// What a site's own look adds to that of every site.
package struct SiteDesign: Sendable, Hashable {
    /// The color of links and of what can be chosen, as `#RRGGBB`; `nil` for that of every site.
    package var accent: String?
    /// The same in the dark theme.
    package var darkAccent: String?
    package var logo: Logo?
    package var footer: String?
    /// Relative to the folder of the design's files.
    package var stylesheet: String?
    /// In order of path.
    package var files: [File]

    package struct Logo: Sendable, Hashable {
        /// Relative to the folder of the design's files.
        package var path: String
        /// Its width divided by its height.
        package var proportion: Double

        package init(path: String, proportion: Double) {
            self.path = path
            self.proportion = proportion
        }
    }

    /// A file that is copied to the site.
    package struct File: Sendable, Hashable {
        /// Relative to the folder of the design's files, and the same on the site.
        package var path: String
        package var bytes: [UInt8]

        package init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    package init(
        accent: String? = nil, darkAccent: String? = nil, logo: Logo? = nil, footer: String? = nil,
        stylesheet: String? = nil, files: [File] = []
    ) {
        self.accent = accent
        self.darkAccent = darkAccent
        self.logo = logo
        self.footer = footer
        self.stylesheet = stylesheet
        self.files = files
    }
}
