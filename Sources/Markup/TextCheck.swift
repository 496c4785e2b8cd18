import Diagnostics

extension SourceFile {
    /// Whether the bytes are text that every output can carry; reports what is not.
    ///
    /// - Parameter limit: how many bytes there may be.
    package func isText(
        atMost limit: Int = CorpusLimits.fileBytes, _ diagnostics: DiagnosticBag
    ) -> Bool {
        guard TooLarge.isBelow(limit, self, diagnostics) else { return false }
        let mark = diagnostics.mark
        InvalidUTF8.check(self, diagnostics)
        guard diagnostics.isSound(since: mark) else { return false }
        ControlCharacter.check(self, diagnostics)
        return diagnostics.isSound(since: mark)
    }
}
