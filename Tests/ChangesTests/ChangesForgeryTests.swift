import Editions
import Firewall
import Model
import TestSupport
import Testing

@testable import Changes

/// No title gets a terminal, or the log of a build, to do anything.
@Suite struct ChangesForgeryTests {
    private var changes: EditionChanges {
        var editions = EditedCorpus().editions()
        editions[0].catalog.components.updateEach { $0.title = Steering.hostile }
        editions[0].catalog.zones.updateEach { $0.title = "::error::\(Steering.hostile)" }
        for section in editions[0].sections.indices {
            editions[0].sections[section].title = Steering.hostile
            for slide in editions[0].sections[section].slides.indices {
                editions[0].sections[section].slides[slide].title = Steering.hostile
            }
        }
        let matrices = editions.map { FlowMatrix(EditionIndex($0)) }
        return EditionChanges(from: matrices[1], to: matrices[0])
    }

    @Test func `no form of the changes is steered`() {
        let texts = [ChangesText.text(changes), ChangesMarkdown.text(changes), ChangesDocument.value(changes).text]
        for text in texts {
            #expect(text.contains("forged"))
            #expect(Steering.found(in: text) == [])
        }
    }
}
