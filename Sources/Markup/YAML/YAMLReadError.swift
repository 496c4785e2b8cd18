/// Why libyaml could not read a text, and where.
struct YAMLReadError: Error {
    /// In libyaml's words.
    let problem: String
    /// In Unicode scalars.
    let offset: Int
    /// What libyaml was reading, in its words, and where that begins; empty where it does not say.
    var context = ""
    var contextOffset: Int?
}
