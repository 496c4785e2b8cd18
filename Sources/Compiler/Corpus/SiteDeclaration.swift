import Diagnostics
import Model

/// What `portolan.yml` says.
struct SiteDeclaration: Sendable {
    let title: String
    let baseAddress: String?
    let language: Language
    let design: SiteDesign
    /// `nil` if it declares none.
    let confidenceLevels: [Source.Confidence]?
    /// `nil` if it does not say.
    let wantsSources: Bool?
    /// Whether a zone is framed also where it is the only one.
    let framesOnlyZone: Bool
    /// How severe warnings are, by their codes.
    let levels: [String: CheckLevels.Level]
    /// As they are listed, with those that are listed twice.
    let listed: [EditionEntry]
    /// `false` if some could not be read.
    let knowsAllEditions: Bool

    /// Each version once.
    let editions: [EditionEntry]

    /// The edition that claims to be the latest.
    var claimedLatest: String? { editions.first { $0.claim != nil }?.version.value }
}
