/// Names that refer to nothing, and things to which no name refers.
extension DiagnosticCode {
    static let ofNames: [DiagnosticCode] = [
        unknownComponent, unknownChannel, unknownPort, unknownZone, unknownSlide, unusedComponent, unusedChannel,
        unusedPort, unusedSetting, unusedInstance, undeclaredSetting, selfAt, lineStyleClash,
    ]

    package static let unknownComponent = DiagnosticCode(
        "unknown-component", .error,
        "No component of the edition's catalog, and no instance of this diagram, has this name. Components inside an "
            + "instance are named ‘instance.component’.")
    package static let unknownChannel = DiagnosticCode(
        "unknown-channel", .error, "No channel of the edition's catalog has this name.")
    package static let unknownPort = DiagnosticCode(
        "unknown-port", .error, "No port of the edition's catalog has this name.")
    package static let unknownZone = DiagnosticCode(
        "unknown-zone", .error, "No zone of the edition's catalog has this name.")
    package static let unknownSlide = DiagnosticCode(
        "unknown-slide", .error,
        "No section and no slide of the edition has this id. A section's id is its folder's name without the number; "
            + "a slide's id is section/slide.")
    package static let unusedComponent = DiagnosticCode(
        "unused-component", .warning,
        "No diagram of the edition shows this component of the catalog, nor anything it holds.")
    package static let unusedChannel = DiagnosticCode(
        "unused-channel", .warning, "No link of the edition runs over this channel of the catalog.")
    package static let unusedPort = DiagnosticCode(
        "unused-port", .warning, "No channel and no text of the edition names this port of the catalog.")
    package static let unusedSetting = DiagnosticCode(
        "unused-setting", .warning,
        "No text of the edition has the name of this setting of the catalog between backquotes.")
    package static let undeclaredSetting = DiagnosticCode(
        "undeclared-setting", .warning,
        "A text between backquotes looks like the name of a setting, and the catalog declares none of that name. "
            + "Correct the name, or declare it under ‘settings’; where sources write one name in several ways, list the "
            + "others under its ‘spellings’.")
    package static let unusedInstance = DiagnosticCode(
        "unused-instance", .warning,
        "The diagram declares an instance that none of its links and no ‘also’ names, so that it is not shown.")
    package static let selfAt = DiagnosticCode(
        "self-at", .error, "A person is said to sit at themselves. ‘at’ names the machine at which they sit.")
    package static let lineStyleClash = DiagnosticCode(
        "line-style-clash", .error,
        "Channels with the same ports, transport and protocol are drawn with one line style, and channels that differ "
            + "in any of these never share one. Two channels are pinned by ‘line’ against that rule.")
}
