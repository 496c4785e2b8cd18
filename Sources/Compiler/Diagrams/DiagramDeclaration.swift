import Model

/// What a slide says of one diagram.
struct DiagramDeclaration: Sendable {
    /// `nil` where the slide has only one and does not name it.
    var id: Located<String>?
    var title: String?
    var links: [LinkDeclaration] = []
    var also: [Located<String>] = []
    var instances: [InstanceDeclaration] = []
    var derive: [Located<String>] = []
    /// Channels and the protocol that each carries here.
    var protocols: [(channel: Located<String>, name: String)] = []
    var columns: [(node: Located<String>, column: Int)] = []
    var below: [(node: Located<String>, upper: Located<String>)] = []
    var beside: [(node: Located<String>, left: Located<String>)] = []
    var level: [(node: Located<String>, other: Located<String>)] = []
    var merge: [Located<String>] = []
    var keepsOrder = false
    /// Zones, or one of the words that stand for a choice.
    var fold: [Located<String>] = []
    var keepsLinesApart = false
    var knowsAllPaths = true
}
