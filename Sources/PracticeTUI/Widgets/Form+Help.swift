/// What a key does in every form that has a field for it.
enum FormKey {
  case move, tick, tickMany, choose, answer, page, leave
}

extension Form {
  /// How a form works, as far as this one has fields for it.
  func helpLines(_ texts: any KernelTexts) -> [HelpLine] {
    let controls = fields.map(\.control)
    let ofControls: [(FormKey, keys: String)] = [
      (.tick, texts.space), (.tickMany, "← → \(texts.space)"), (.choose, "← → \(texts.space)"),
      (.answer, "j n"),
    ].filter { key, _ in controls.contains { $0.ownKey == key } }
    let hasParts = fields.filter { $0.section != nil }.count > 1 || fields.count > 10
    // In a text of several lines the other two go through the text.
    let move = controls.contains { $0 is TextArea } ? "Tab" : "Tab ↓ Enter"
    return
      ([(.move, move)] + ofControls + (hasParts ? [(.page, "PgDn PgUp")] : [])
      + [(.leave, "Esc")])
      .map { key, keys in (keys, texts.formHelp(key)) }
  }
}
