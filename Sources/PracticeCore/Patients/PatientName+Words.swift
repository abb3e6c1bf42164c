extension NameOrder {
  public func name(in language: Language) -> String {
    switch self {
    case .own: language("eigen naam", "own name")
    case .partner: language("naam partner", "partner's name")
    case .partnerOwn: language("partner – eigen", "partner's – own")
    case .ownPartner: language("eigen – partner", "own – partner's")
    }
  }
}

extension Sex {
  public func name(in language: Language) -> String {
    switch self {
    case .female: language("vrouw", "female")
    case .male: language("man", "male")
    case .other: language("anders", "other")
    case .unknown: language("onbekend", "unknown")
    }
  }
}
