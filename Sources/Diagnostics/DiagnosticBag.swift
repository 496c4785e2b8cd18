/// The diagnostics of one piece of work, in the order in which they were reported.
///
/// A bag belongs to one task and is not shared: work that runs concurrently reports to a bag of its own, and the bags
/// are then added to one in a fixed order.
package final class DiagnosticBag {
    /// A moment of the work, to ask what has been reported since.
    package struct Mark {
        fileprivate let count: Int
        fileprivate let errorCount: Int
    }

    private var reported: [Diagnostic] = []
    private var errorCount = 0

    package init() {}

    package func report(
        _ check: any Check.Type, _ message: String, at location: SourceLocation, hint: String? = nil,
        related: Diagnostic.Related? = nil, fix: Fix? = nil
    ) {
        report(Diagnostic(check, message, at: location, hint: hint, related: related, fix: fix))
    }

    package func report(_ diagnostic: Diagnostic) {
        reported.append(diagnostic)
        if diagnostic.severity == .error { errorCount += 1 }
    }

    package func add(_ diagnostics: some Sequence<Diagnostic>) {
        for diagnostic in diagnostics { report(diagnostic) }
    }

    /// As they were reported, those that were reported twice included.
    package var all: [Diagnostic] { reported }

    /// Each once, in their total order.
    package var sorted: [Diagnostic] {
        var found: [Diagnostic] = []
        for diagnostic in reported.sorted() where found.last != diagnostic { found.append(diagnostic) }
        return found
    }

    /// Those that have been reported since.
    package func reported(since mark: Mark) -> ArraySlice<Diagnostic> { reported[mark.count...] }

    /// Whether so much has been reported that nobody reads all of it, so that hints that take a search of many names are
    /// not worth their time.
    package var isFlooded: Bool { reported.count > 1_000 }

    // MARK: Asking whether the work is sound

    /// Whether no error has been reported.
    package var isSound: Bool { errorCount == 0 }

    package var mark: Mark { Mark(count: reported.count, errorCount: errorCount) }

    /// Whether no error has been reported since.
    package func isSound(since mark: Mark) -> Bool { errorCount == mark.errorCount }

    /// Whether nothing at all has been reported since.
    package func isEmpty(since mark: Mark) -> Bool { reported.count == mark.count }
}
