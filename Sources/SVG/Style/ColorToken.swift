import Model

/// A color by its use, with its value in either theme.
package struct ColorToken: Sendable, Hashable {
    /// Unique, as it is in classes (`f-card`, `s-card`) and custom properties (`--d-card`).
    package let name: String
    /// `#RRGGBB`.
    package let light: String
    package let dark: String

    package static func == (a: Self, b: Self) -> Bool { a.name == b.name }
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }

    init(_ name: String, _ light: String, _ dark: String) {
        self.name = name
        self.light = light
        self.dark = dark
    }

    package static let canvas = Self("canvas", "#FFFFFF", "#0D131D")
    package static let ink = Self("ink", "#0F1B2D", "#F2F6FC")
    /// Of less important text.
    package static let faintInk = Self("faint-ink", "#42526B", "#B4C1D4")
    package static let rule = Self("rule", "#D5DDE8", "#2C3A55")

    static let internalZone = Self("zone-internal", "#EEF4FC", "#111C2F")
    static let internalZoneBorder = Self("zone-internal-border", "#9DB6DC", "#3B5687")
    static let internalZoneText = Self("zone-internal-text", "#234A86", "#A5C4F5")
    static let dmzZone = Self("zone-dmz", "#FFF5E1", "#241D0F")
    static let dmzZoneBorder = Self("zone-dmz-border", "#DDB25C", "#7C6129")
    static let dmzZoneText = Self("zone-dmz-text", "#744700", "#F2C771")
    static let internetZone = Self("zone-internet", "#F5F0FB", "#1C1529")
    static let internetZoneBorder = Self("zone-internet-border", "#BFA5DF", "#5B4688")
    static let internetZoneText = Self("zone-internet-text", "#57318C", "#CDB6F5")

    package static let card = Self("card", "#FFFFFF", "#19233A")
    package static let cardBorder = Self("card-border", "#6E7F98", "#64779A")
    package static let titleBar = Self("titlebar", "#E4EAF3", "#26344F")
    package static let title = Self("title", "#0F1B2D", "#F4F7FD")
    static let service = Self("service", "#F5F8FC", "#202D47")
    package static let serviceBorder = Self("service-border", "#A9B7CA", "#4A5D80")
    static let part = Self("part", "#FFFFFF", "#2A3958")
    package static let label = Self("label", "#1A2840", "#E6ECF7")
    package static let icon = Self("icon", "#40536F", "#B9C8E2")
    package static let external = Self("external", "#FBFCFE", "#151E31")
    static let externalBorder = Self("external-border", "#6E7F98", "#7F92B5")
    package static let person = Self("person", "#F0F3F8", "#232F48")
    package static let chip = Self("chip", "#40536F", "#B9C8E2")
    package static let chipText = Self("chip-text", "#FFFFFF", "#0D131D")

    /// What can be behind a line or its badge.
    package static let surfaces: [ColorToken] = [
        canvas, internalZone, dmzZone, internetZone, card, titleBar, service, part, external, person,
    ]

    /// Every color of text with the surfaces that can be behind it.
    package static let texts: [(text: ColorToken, surfaces: [ColorToken])] = [
        (ink, [canvas]), (faintInk, [canvas, titleBar, card, external, service, part, person]),
        (internalZoneText, [internalZone]), (dmzZoneText, [dmzZone]), (internetZoneText, [internetZone]),
        (title, [titleBar, card, external]), (ghostText, [ghost, canvas]), (label, [service, part, card, person]),
        (chipText, [chip]),
    ]

    /// The colors of lines, by `LineStyle.ID.colorIndex`.
    package static let lines: [ColorToken] = LineStyle.palette.indices.map { index in
        let style = LineStyle.palette[index]
        return Self("line-" + LineStyle.ID(slot: index).colorName, style.light, style.dark)
    }

    package static func line(_ id: LineStyle.ID) -> ColorToken { lines[id.colorIndex] }

    /// All but the colors of lines.
    static let fixed: [ColorToken] =
        surfaces + [ink, faintInk, rule]
        + [internalZoneBorder, internalZoneText, dmzZoneBorder, dmzZoneText, internetZoneBorder, internetZoneText]
        + [cardBorder, title, serviceBorder, label, icon, externalBorder, chip, chipText] + changes
}
