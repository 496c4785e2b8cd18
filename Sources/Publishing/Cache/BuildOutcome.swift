import Records

/// What a build says when it is done, so that one in which nothing changed says the same.
package struct BuildOutcome: Sendable, Hashable {
    /// Text for standard output or standard error.
    package struct Message: Sendable, Hashable {
        package var isError: Bool
        package var text: String

        package init(isError: Bool, text: String) {
            self.isError = isError
            self.text = text
        }
    }

    /// Diagnostics and notes, as they were shown.
    package var messages: [Message] = []
    /// `23 pages, 31 diagrams`
    package var summary = ""
    /// The versions that were built, newest first.
    package var versions: [String] = []
    /// Those of the corpus.
    package var knownVersions: [String] = []
    /// The measures of all diagrams in one line, and whether a diagram has a defect.
    package var measures = ""
    package var hasDefects = false

    package init() {}

    /// What a build says, without its messages.
    package init(_ build: BuildReport, of reading: SiteReading) {
        summary = build.summary
        versions = build.versions
        knownVersions = reading.versions
        let totals = build.diagramTotals
        measures = totals.summary
        hasDefects = totals.defects > 0
    }
}

extension BuildOutcome {
    func write(to writer: inout RecordWriter) {
        writer.write(messages.count)
        for message in messages {
            writer.write(message.isError)
            writer.write(message.text)
        }
        writer.write(summary)
        for list in [versions, knownVersions] {
            writer.write(list.count)
            for version in list { writer.write(version) }
        }
        writer.write(measures)
        writer.write(hasDefects)
    }

    init(reading reader: inout RecordReader) throws(RecordReader.Damage) {
        for _ in 0..<(try reader.count()) {
            messages.append(Message(isError: try reader.flag(), text: try reader.text()))
        }
        summary = try reader.text()
        for _ in 0..<(try reader.count()) { versions.append(try reader.text()) }
        for _ in 0..<(try reader.count()) { knownVersions.append(try reader.text()) }
        measures = try reader.text()
        hasDefects = try reader.flag()
    }
}
