import Diagnostics
import Model

/// Where the entries of a catalog are declared.
struct CatalogPlaces: Sendable {
    /// What a zone's `in` names.
    var outerZones: [Zone.ID: Located<String>] = [:]
    var ports: [Port.ID: SourceLocation] = [:]
    var channels: [Channel.ID: SourceLocation] = [:]
    var components: [Component.ID: SourceLocation] = [:]
    var settings: [Setting.ID: SourceLocation] = [:]
    /// What a person's `at` names.
    var ats: [Component.ID: Located<String>] = [:]
    /// What a channel's `line` names.
    var lines: [Channel.ID: Located<String>] = [:]
    /// What the `at` of a channel's `published` names.
    var publications: [Channel.ID: Located<String>] = [:]
    /// Channels with errors.
    var brokenChannels: Set<Channel.ID> = []
}
