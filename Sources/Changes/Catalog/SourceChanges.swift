import Model

/// Sources are reported one by one, because lists of them are long.
enum SourceChanges {
    static func facts(_ before: [Source], _ after: [Source]) -> [Fact] {
        before.filter { !after.contains($0) }.map { Fact(.source, before: text($0), after: nil) }
            + after.filter { !before.contains($0) }.map { Fact(.source, before: nil, after: text($0)) }
    }

    private static func text(_ source: Source) -> String {
        source.title + (source.place.map { ", \($0)" } ?? "")
            + (source.confidence.map { " (\($0.id))" } ?? "")
    }
}
