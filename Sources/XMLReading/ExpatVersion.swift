import CExpat

/// The library that reads XML.
package enum ExpatVersion {
    /// As it is at run time: `2.5.0`.
    package static var number: String {
        XML_ExpatVersion().map { String(cString: $0).split(separator: "_").last.map(String.init) ?? "" } ?? ""
    }
}
