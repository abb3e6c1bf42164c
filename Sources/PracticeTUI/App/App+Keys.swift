/// Which key goes where.
extension App {
  var isTooSmall: Bool {
    terminal.size.width < App.leastSize.width || terminal.size.height < App.leastSize.height
  }

  func receive(_ key: Key) {
    keysHandled += 1
    if isTooSmall { return actUnseen(key) }
    if case .alt(let character) = key { return receiveEscape(andThen: character) }
    guard case .character(let character) = key, !wantsText else {
      endBurst()
      return act(key)
    }
    if let deadline = burst.deadline, deadline <= clock() { endBurst() }
    // A letter that only moves may act at once: dictation is then still recognised, and nothing
    // happened that matters.
    let isHeld = burst.isHolding || availableCommands.command(for: key) != nil
    burst.add(character, at: clock(), isHeld: isHeld)
    if !burst.isHolding { act(key) }
  }

  /// Escape and a letter soon after it come in as Alt with that letter, which means nothing here.
  ///
  /// The letter answers nothing that Escape asked.
  private func receiveEscape(andThen character: Character) {
    receive(.escape)
    if !isModal { receive(.character(character)) }
  }

  /// Acts upon the letters held back: as the keys a person typed, or as one text.
  func endBurst() {
    switch burst.end() {
    case .letters(let letters): letters.forEach { act(.character($0)) }
    case .text(let text): receive(text)
    }
  }

  /// Takes text that nobody typed: from the clipboard, or dictated.
  func receive(_ text: String) {
    guard !isTooSmall else { return }
    dismissMessage()
    if wantsText {
      top?.paste(text)
    } else if isModal {
      refuse(texts.textIgnored)
    } else if let onDictation {
      do { try onDictation(text) } catch { report(error) }
    }
  }

  private func actUnseen(_ key: Key) {
    switch key {
    case .character("Q") where changedScreens.isEmpty: leave()
    case .control("z"): suspend()
    default: break
    }
  }

  private func act(_ key: Key) {
    guard !isLeaving else { return }
    let commands = wantsText ? [] : topCommands
    redraw()
    clearMessageAtKey()
    lastKey = key
    if wantsText {
      if top?.handle(key) ?? false { return }
      // What a field of choices leaves may still ask for help or a command, but never run one.
      let mayBeTyped = key == .character("?") || key == .character(":")
      if key.isCharacter, !mayBeTyped { return }
      guard let command = availableCommands.command(for: key) else { return sayDead(key) }
      perform(command)
    } else if let command = commands.command(for: key) {
      perform(command)
    } else if !(top?.handle(key) ?? false) {
      guard let command = ownCommands.command(for: key) else { return sayDead(key) }
      perform(command)
    }
  }

  /// Says that a key means nothing here, unless something else is said already.
  private func sayDead(_ key: Key) {
    guard message == nil, !isModal else { return }
    switch key {
    case .character(let character) where character != " ":
      inform(texts.deadKey("'\(character)'", help: "?"))
    case .function:
      inform(texts.deadKey(texts.keyName(key), help: wantsText ? "F1" : "?"))
    default: break
    }
  }

  /// Runs a command, or says why it cannot be run now.
  func perform(_ command: Command) {
    switch command.enabled {
    case .no(let reason): refuse(reason)
    case .forbidden(let reason):
      refuse(reason)
      onForbidden?(command.id)
    case .yes:
      // What was said before does not lie over what comes now; moving the cursor leaves it.
      dismissMessage()
      do {
        try command.run()
      } catch {
        report(error)
        if isForbidden(error) { onForbidden?(command.id) }
      }
    }
  }

  func receive(_ event: MouseEvent) {
    guard !isTooSmall else { return }
    let layout = FrameLayout(size: terminal.size, hasMenu: hasMenu)
    let point = Point(x: event.x, y: event.y)
    if layout.menu.contains(point), event.kind == .press, !isModal {
      if let index = menuLine.index(at: event.x, width: layout.menu.width) { goToMain(index) }
    } else if layout.keyBar.contains(point), event.kind == .press {
      if let command = keyBar.command(at: event.x, width: layout.keyBar.width) { perform(command) }
    } else if layout.body.contains(point) {
      clearMessageAtKey()
      top?.mouse(event, in: layout.body)
    }
  }
}
