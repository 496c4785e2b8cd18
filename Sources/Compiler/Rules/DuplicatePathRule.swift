import Diagnostics
import Model

/// A path runs once over the same ends and channel, and a link without paths stands once.
enum DuplicatePathRule {
    private struct Run: Hashable {
        var path: Path
        var from: Node.ID
        var to: Node.ID
        var channel: Channel.ID
    }

    static func faults(in links: [DiagramLink]) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        var runs: Set<Run> = []
        var pathless: Set<DiagramLink.Key> = []
        for link in links {
            for path in link.paths {
                let run = Run(path: path.value, from: link.from.id, to: link.to.id, channel: link.channel.id)
                guard !runs.insert(run).inserted else { continue }
                let message = "the path ‘\(path.value)’ is declared twice from ‘\(run.from)’ to ‘\(run.to)’"
                faults.append(Diagnostic(.duplicatePath, message, at: path.location))
            }
            if link.paths.isEmpty, !pathless.insert(link.key).inserted {
                let message = "the link from ‘\(link.from.id)’ to ‘\(link.to.id)’ stands twice"
                faults.append(Diagnostic(.duplicateLink, message, at: link.location))
            }
        }
        return faults
    }
}
