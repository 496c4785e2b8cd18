/// What `portolan.yml` says, and the editions that were compiled.
package struct Site: Sendable, Hashable {
    package var title: String
    /// The address at which the site will be published, if known; ends in `/`.
    package var baseAddress: String?
    /// Newest first.
    package var editions: [Edition]

    package init(title: String, baseAddress: String? = nil, editions: [Edition]) {
        self.title = title
        self.baseAddress = baseAddress
        self.editions = editions
    }
}
