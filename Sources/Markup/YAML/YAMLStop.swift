import Diagnostics

/// Why a YAML text cannot be read any further.
struct YAMLStop: Error {
    let diagnostic: Diagnostic
}
