/// The kind of thing that differs between two editions.
package enum ChangeSubject: String, Sendable, Hashable, CaseIterable {
    case zone, port, channel, component, setting, section, slide, diagram, link, initiator, path, step, note, text,
        source
}
