import Model

/// An edition without errors and what it was made of, for the checks of it as a whole.
struct CheckedEdition {
    let pages: DraftPages
    let catalog: Catalog
    let places: CatalogPlaces
    let slides: [Slide]
    let diagrams: [Diagram]
    /// The ports and settings that a text names.
    let namedPorts: Set<Port.ID>
    let namedSettings: Set<Setting.ID>
}
