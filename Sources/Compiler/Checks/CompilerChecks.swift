import Diagnostics
import Markup

/// The checks of the corpus, by what they look at; those of single pages are in `PageChecks`. A check that is not in one of
/// these lists does not exist for `portolan explain`.
package enum CompilerChecks {
    static let ofSites: [any ContentCheck<SiteDeclaration>.Type] = [EditionOrder.self, ConflictingLatest.self]

    static let ofEditionFolders: [any ContentCheck<EditionOutline>.Type] = [
        UnexpectedFile.self, InvalidID.self, DuplicateID.self,
    ]

    static let ofCatalogs: [any ContentCheck<CatalogDraft>.Type] = [LineStyleClash.self, SelfAt.self]

    static let ofPageIDs: [any ContentCheck<DraftPages>.Type] = [DuplicateAlias.self]

    static let ofDiagrams: [any ContentCheck<ResolvedLinks>.Type] = [
        DuplicatePath.self, DuplicateLink.self, SelfLink.self, FoldedLink.self, LookAlikeChannels.self,
    ]

    static let ofPlacedLinks: [any ContentCheck<PlacedLinks>.Type] = [UnencryptedCrossing.self]

    /// Only of editions without errors: what could not be read may use anything.
    static let ofEditions: [any ContentCheck<CheckedEdition>.Type] = [
        UnusedComponent.self, UnusedChannel.self, UnusedPort.self, UnusedSetting.self, MissingSource.self,
    ]

    /// Reported by the readers, where they find it.
    static let ofReaders: [any Check.Type] = [
        MissingFile.self, UnknownEdition.self, UnknownKey.self, MissingKey.self, MisplacedKey.self, WrongType.self,
        InvalidValue.self, UnknownComponent.self, UnknownChannel.self, UnknownPort.self, UnknownZone.self,
        UnknownSlide.self, UndeclaredSetting.self, UnusedInstance.self, BrokenLink.self, MalformedLayoutLock.self,
        OrphanedLayout.self, LowContrast.self, ForbiddenDesign.self,
    ]

    static let ofFindings: [any ContentCheck<UnusedAllow.Findings>.Type] = [UnusedAllow.self]

    package static let all: [any Check.Type] =
        ofSites + ofEditionFolders + PageChecks.ofDocuments + ofCatalogs + PageChecks.ofPages + ofPageIDs + ofDiagrams
        + ofPlacedLinks + ofEditions + ofReaders + ofFindings

    /// The codes of these checks, and of those of Markdown and YAML.
    package static let codes: [DiagnosticCode] = (MarkupChecks.all + all).map { $0.code }.sorted()
}
