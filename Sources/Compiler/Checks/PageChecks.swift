import Markup

/// The checks of single pages, by what they look at.
enum PageChecks {
    static let ofDocuments: [any ContentCheck<Document>.Type] = [
        RawHTML.self, ImageInSlide.self, HeadingLevel.self, DisallowedLinkScheme.self,
    ]

    static let ofPages: [any ContentCheck<PageDraft>.Type] = [
        MisspeltHeading.self, BulletedStep.self, UndeclaredPath.self, UnusedPath.self, MissingPath.self, PathOrder.self,
    ]
}
