/// Where the files of an export go, one by one.
package protocol ExportSink: Sendable {
    func write(_ file: OutputFile) throws(FileError)
}

/// One file, at the place that the user has named; the name that the format has for it does not count.
package struct ExportFile: ExportSink {
    package let path: String

    package init(_ path: String) { self.path = path }

    package func write(_ file: OutputFile) throws(FileError) { try SingleFile.write(file.bytes, to: path) }
}
