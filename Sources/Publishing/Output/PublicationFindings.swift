import Diagnostics

/// What was found in the output when everything was checked before a publication.
package struct PublicationFindings: Sendable, Hashable {
    package var notes: [OutputNote] = []
    /// In order of path.
    package var diagnostics: [Diagnostic] = []
}
