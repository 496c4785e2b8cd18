import Model

/// How the frame of a zone looks.
package struct ZoneLook: Sendable, Hashable {
    /// In points of the drawing.
    package static let radius = 16.0
    package static let borderWidth = StrokeWidth.inherited

    package let fill: ColorToken
    package let border: ColorToken
    package let text: ColorToken
    package let pictogram: Icon
    /// Lengths of dashes and gaps, in points; empty for a solid border.
    package let dashes: [Double]

    package init(_ kind: Zone.Kind) {
        dashes = kind == .internet ? [7, 5] : []
        switch kind {
        case .internal:
            (fill, border, text, pictogram) = (.internalZone, .internalZoneBorder, .internalZoneText, .server)
        case .dmz: (fill, border, text, pictogram) = (.dmzZone, .dmzZoneBorder, .dmzZoneText, .proxy)
        case .internet:
            (fill, border, text, pictogram) = (.internetZone, .internetZoneBorder, .internetZoneText, .cloud)
        }
    }
}
