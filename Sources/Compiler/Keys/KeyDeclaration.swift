/// What is known of one key.
package struct KeyDeclaration: Sendable {
    package enum Presence: Sendable, Hashable {
        /// Its absence is an error wherever its mapping is.
        case required
        /// What holds where it is absent, in a few words.
        case optional(default: String)
        /// When it is required, and what holds otherwise.
        case sometimesRequired(String)
    }

    package let type: KeyType
    package let presence: Presence
    /// What it says: one sentence.
    package let sentence: String
    /// A value as YAML, written so that it fits on the line of its key.
    package let example: String
    /// What authors take for a value of it, each with the value that they mean, where that is not the nearest in spelling.
    package let meanings: [String: String]

    package init(
        _ type: KeyType, _ presence: Presence, _ sentence: String, example: String, meanings: [String: String] = [:]
    ) {
        self.type = type
        self.meanings = meanings
        self.presence = presence
        self.sentence = sentence
        self.example = example
    }
}
