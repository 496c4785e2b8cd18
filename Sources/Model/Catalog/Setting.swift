/// A setting of the product that an administrator can change, and that prose names in backquotes.
package struct Setting: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Setting>

    package var id: ID
    /// As the product reads it: `_BESClient_PersistentConnection_Enabled`.
    package var name: String
    /// What it decides, in a few words.
    package var title: String
    /// Other spellings of the name, from sources that do not agree.
    package var spellings: [String]
    /// The components that read it.
    package var components: [Component.ID]
    /// A note for the reader, in plain text.
    package var note: String?
    package var sources: [Source]

    package init(
        id: ID, name: String, title: String, spellings: [String] = [], components: [Component.ID] = [],
        note: String? = nil, sources: [Source] = []
    ) {
        self.id = id
        self.name = name
        self.title = title
        self.spellings = spellings
        self.components = components
        self.note = note
        self.sources = sources
    }

    /// Its name and its other spellings.
    package var names: [String] { [name] + spellings }
}
