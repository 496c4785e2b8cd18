/// An option that not all formats of `portolan export` take, by its name on the command line.
package enum ExportOption: String, Sendable, Hashable, CaseIterable {
    case slide
    case theme
    case steps
    case hidesTitle = "no-title"
    case hidesLegend = "no-legend"
    case text
    case scale
    case paper
    case layout
    case template
    case duplex
}
