/// What of a thing can differ between two editions. The raw values are those of reports for programs.
package enum ComparedProperty: String, Sendable, Hashable, CaseIterable {
    case title
    case kind
    case inside
    case number
    case note
    case ports
    case transport
    case `protocol`
    case sourcePorts = "source ports"
    case reachedAt = "reached at"
    case encrypted
    case sentToAGroup = "sent to a group"
    case staysInTheSubnet = "stays in the subnet"
    case liesIn = "lies in"
    case zone
    case sitsAt = "sits at"
    case icon
    case standsForMany = "stands for many"
    case technology
    case owner
    case tags
    case address
    case name
    case otherSpellings = "other spellings"
    case readBy = "read by"
    case source
    case letter
    case summary
    case introduction
    case instanceOf = "instance of"
    case openedBy = "opened by"
    case paths
    case channel
    case data
    case purpose
    case needed
    case insteadOf = "instead of"
    case confidence
    case words
    case place
    case sourceZone = "source zone"
    case destination
    case destinationZone = "destination zone"
}
