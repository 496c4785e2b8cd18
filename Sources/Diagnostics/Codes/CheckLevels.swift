/// What the authors of a corpus have decided about its warnings. Errors stay what they are.
package struct CheckLevels: Sendable, Hashable {
    package enum Level: String, Sendable, Hashable, CaseIterable { case off, warning, error }

    /// By the name of a code.
    package var levels: [String: Level]
    /// The names of the codes that files allow, by the file's path as diagnostics name it.
    package var allowed: [String: Set<String>]

    package init(_ levels: [String: Level] = [:], allowed: [String: Set<String>] = [:]) {
        self.levels = levels
        self.allowed = allowed
    }

    /// Without the warnings that are off or allowed, the others as severe as they are to be. Applying it again changes
    /// nothing.
    package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard !levels.isEmpty || !allowed.isEmpty else { return diagnostics }
        return diagnostics.compactMap { diagnostic in
            guard diagnostic.code.severity == .warning else { return diagnostic }
            let name = diagnostic.code.name
            if allowed[diagnostic.location.path]?.contains(name) ?? false { return nil }
            switch levels[name] {
            case .off: return nil
            case .error: return diagnostic.with(.error)
            case .warning, nil: return diagnostic
            }
        }
    }
}
