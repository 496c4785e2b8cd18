package struct Section: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Section>
    package var id: ID
    package var title: String
    /// Its former ids.
    package var aliases: [ID]
    package var introduction: [Block]
    package var slides: [Slide]

    package init(
        id: ID, title: String, aliases: [ID] = [], introduction: [Block] = [], slides: [Slide] = []
    ) {
        self.id = id
        self.title = title
        self.aliases = aliases
        self.introduction = introduction
        self.slides = slides
    }
}
