/// The commands that work at every place.
extension App {
  /// All that a key can do here: the place's own commands first.
  var availableCommands: [Command] { topCommands + ownCommands }

  /// What the top screen can do; made once for the key bar and the key that follows.
  var topCommands: [Command] { isFrameStale ? top?.commands ?? [] : shownCommands }

  /// What the command line and the help offer besides the place's own commands.
  ///
  /// While something is typed, undo is about the typing: the practice's own is out of reach.
  var ownCommands: [Command] {
    let reachable = isModal ? [] : everywhere() + (wantsText ? [] : mainCommands + undoCommands)
    return reachable + always() + [commandLineCommand] + frameCommands
  }

  var backCommand: Command {
    command("app.back", [.escape, .character("q")], texts.back) { $0.back() }
  }

  var helpCommand: Command {
    command("app.help", [.character("?"), .function(1)], texts.helpCommand) {
      if let help = $0.top as? HelpOverlay { return $0.close(help) }
      $0.push(HelpOverlay(app: $0))
    }
  }

  private var mainCommands: [Command] {
    mainScreens.indices.prefix(9).map { index in
      command(
        "app.main.\(index + 1)", [.character(Character(String(index + 1)))],
        texts.goTo(mainScreens[index].title)
      ) { $0.goToMain(index) }
    }
  }

  private var undoCommands: [Command] {
    [
      ("app.undo", Key.character("u"), texts.undo, onUndo),
      ("app.redo", Key.control("r"), texts.redo, onRedo),
    ].compactMap { id, key, text, action in
      action.map { action in
        command(id, [key], text) {
          $0.done(try action())
          $0.dataChanged()
        }
      }
    }
  }

  private var commandLineCommand: Command {
    command("app.commandLine", [.character(":")], texts.commandLine, inPalette: false) {
      $0.push(CommandLine(app: $0))
    }
  }

  private var frameCommands: [Command] {
    [
      backCommand, helpCommand,
      command("app.redraw", [.control("l")], texts.redraw) { $0.terminal.redraw() },
      command("app.suspend", [.control("z")], texts.suspend) { $0.suspend() },
      command("app.leave", [.character("Q")], texts.leave) { $0.leave() },
    ]
  }

  private func command(
    _ id: String, _ keys: [Key], _ text: CommandText, inPalette: Bool = true,
    run: @escaping @MainActor (App) throws -> Void
  ) -> Command {
    Command(
      id, keys: keys, label: text.label, help: text.help, showInBar: false, inPalette: inPalette
    ) { [unowned self] in try run(self) }
  }
}
