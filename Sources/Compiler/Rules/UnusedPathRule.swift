import Diagnostics
import Model

/// Every path that a link of a flow declares is travelled by a step.
enum UnusedPathRule {
    static func faults(in page: PageDraft) -> [Diagnostic] {
        guard let declaration = page.declaration, declaration.kind == .flow, let document = page.document else {
            return []
        }
        let travelled = Set(StepMarker.all(in: document).map(\.value))
        let declared = declaration.paths
        return declared.keys.sorted().filter { !travelled.contains($0) }.compactMap { path in
            declared[path].map { place in
                Diagnostic(
                    .unusedPath, "no step travels the path ‘\(path)’", at: place,
                    hint: "begin the step that does with ‘(\(path))’")
            }
        }
    }
}
