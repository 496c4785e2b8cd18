import Diagnostics
import Markup

/// What is asked of every Markdown text, whatever page it is on.
enum DocumentRules {
    static func faults(in document: Document) -> [Diagnostic] {
        RawHTMLRule.faults(in: document) + ImageRule.faults(in: document) + HeadingLevelRule.faults(in: document)
            + DisallowedLinkSchemeRule.faults(in: document)
    }
}
