/// The version of the program, and of what is linked into it.
enum Version {
    /// The Makefile and the packages read it here; CHANGELOG.md has an entry of it.
    static let number = "0.2.0"

    /// As Package.swift pins it.
    static let argumentParser = "1.8.2"
    /// As `subset.py`, beside the font, names it.
    static let inter = "4.0 beta 7"

    /// Of the compiler, whose standard library is linked to.
    static var swift: String {
        #if compiler(>=6.4)
            "6.4 or later"
        #elseif compiler(>=6.3)
            "6.3"
        #else
            "6.2"
        #endif
    }
}
