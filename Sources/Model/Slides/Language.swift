/// The language of a site's own words, such as headings and buttons. What authors write stays as it is.
package enum Language: String, Sendable, Hashable, CaseIterable {
    case english = "en"
    case german = "de"
}
