import Model

/// The links of one diagram with their names resolved, for the checks of them.
struct ResolvedLinks {
    let catalog: Catalog
    /// The diagram's own.
    let written: [DiagramLink]
    /// Links of other slides that it shows too.
    let inherited: [DiagramLink]
    /// Links of other slides that it cannot show.
    let folded: [DerivedLinks.Entry]
}
