import Diagnostics

/// Every file has a part to play.
enum UnexpectedFileRule {
    static func faults(in files: [SourceFile]) -> [Diagnostic] {
        files.map { Diagnostic(.unexpectedFile, "this file has no place in the corpus", at: $0.startLocation) }
    }
}
