/// Why libyaml could not read a text, and where.
struct YAMLReadError: Error {
    let problem: String
    /// In Unicode scalars.
    let offset: Int
}
