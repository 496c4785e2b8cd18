import Diagnostics

/// The checks of files as such, and of the languages in which they are written.
package enum MarkupChecks {
    package static let all: [any Check.Type] = [
        InvalidUTF8.self, ControlCharacter.self, MissingFrontMatter.self, UnterminatedFrontMatter.self, YAMLSyntax.self,
        YAMLFeature.self, DuplicateKey.self, NestingTooDeep.self, TableTooWide.self, TooLarge.self,
    ]
}
