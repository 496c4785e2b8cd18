/// Something that an administrator sets in the product, and that prose names between backquotes.
package struct Setting: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Setting>

    package var id: ID
    /// As the product reads it: `_BESClient_PersistentConnection_Enabled`.
    package var name: String
    /// What it decides, in a few words.
    package var title: String
    /// Other ways in which the name is written, in sources that do not agree.
    package var spellings: [String]
    /// What reads it.
    package var components: [Component.ID]
    /// What a reader should know of it, in plain text.
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

    /// Its name, and the other ways in which it is written.
    package var names: [String] { [name] + spellings }
}
