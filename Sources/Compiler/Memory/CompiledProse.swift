import Model

/// The resolved text of a page, and what it names.
struct CompiledProse: Sendable {
    var body: [BodySection]
    var namedPorts: Set<Port.ID>
    var namedSettings: Set<Setting.ID>
    /// Its links to pages of the edition.
    var followed: [CompiledPage.FollowedLink]
}
