import Diagnostics

extension SourceFile {
    /// Whether the bytes are text that every output can carry; reports what is not.
    package func isText(_ diagnostics: DiagnosticBag) -> Bool {
        let mark = diagnostics.mark
        InvalidUTF8.check(self, diagnostics)
        guard diagnostics.isSound(since: mark) else { return false }
        ControlCharacter.check(self, diagnostics)
        return diagnostics.isSound(since: mark)
    }
}
