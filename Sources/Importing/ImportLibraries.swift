import CExpat

/// The libraries by which files are read.
package enum ImportLibraries {
    /// As it is at run time: `2.5.0`.
    package static var expat: String {
        XML_ExpatVersion().map { String(cString: $0).split(separator: "_").last.map(String.init) ?? "" } ?? ""
    }
}
