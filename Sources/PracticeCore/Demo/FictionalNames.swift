/// Names to make up people with: common ones of many origins, combined at random.
enum FictionalNames {
  /// Surnames with their prefix.
  static let surnames: [(prefix: String, surname: String)] = [
    ("de", "Jong"), ("", "Jansen"), ("de", "Vries"), ("van den", "Berg"), ("van", "Dijk"),
    ("", "Bakker"), ("", "Janssen"), ("", "Visser"), ("", "Smit"), ("", "Meijer"),
    ("de", "Boer"), ("", "Mulder"), ("de", "Groot"), ("", "Bos"), ("", "Vos"), ("", "Peters"),
    ("", "Hendriks"), ("van", "Leeuwen"), ("", "Dekker"), ("", "Brouwer"), ("de", "Wit"),
    ("", "Dijkstra"), ("", "Smits"), ("de", "Graaf"), ("van der", "Meer"), ("van der", "Linden"),
    ("", "Kok"), ("", "Jacobs"), ("de", "Haan"), ("", "Vermeulen"), ("van den", "Heuvel"),
    ("van der", "Veen"), ("van den", "Broek"), ("de", "Bruijn"), ("van der", "Heijden"),
    ("", "Schouten"), ("van", "Beek"), ("", "Willems"), ("van", "Vliet"), ("van de", "Ven"),
    ("", "Hoekstra"), ("", "Maas"), ("", "Verhoeven"), ("", "Koster"), ("van", "Dam"),
    ("", "Prins"), ("", "Blom"), ("", "Huisman"), ("", "Kuipers"), ("", "Veenstra"),
    ("", "Kramer"), ("van den", "Brink"), ("", "Postma"), ("", "Hofstra"), ("", "Zijlstra"),
    ("", "Bouma"), ("", "Wiersma"), ("", "Tjoelker"), ("", "Terpstra"), ("", "Brandsma"),
    ("", "Elzinga"), ("", "Miedema"), ("", "Sikkema"), ("", "Wagenaar"), ("'t", "Hart"),
    ("ter", "Braak"), ("van 't", "Hof"), ("in 't", "Veld"), ("op den", "Kamp"), ("", "Yılmaz"),
    ("", "Kaya"), ("", "Demir"), ("", "Öztürk"), ("", "Şahin"), ("", "Çelik"), ("", "Aydın"),
    ("El", "Amrani"), ("", "Bouzid"), ("Ben", "Ali"), ("", "Haddad"), ("El", "Idrissi"),
    ("", "Kowalski"), ("", "Nowak"), ("", "Wiśniewski"), ("", "Zieliński"), ("", "Dąbrowski"),
    ("", "Ramdin"), ("", "Sital"), ("", "Biervliet"), ("", "Kartosen"), ("", "Pinas"),
    ("", "Martina"), ("", "Croes"), ("", "Pranoto"), ("", "Latuheru"), ("", "Pattinama"),
    ("", "Nguyen"), ("", "Tran"), ("", "Chen"), ("", "Wang"), ("", "Singh"), ("", "Kumar"),
    ("dos", "Santos"), ("da", "Silva"), ("", "García"), ("", "Rossi"), ("", "Müller"),
    ("", "Schäfer"), ("von", "Stein"), ("", "O'Connor"), ("", "Papadopoulos"), ("", "Petrov"),
    ("", "Kovač"), ("", "Horváth"), ("", "Łukasik"), ("", "Tesfaye"), ("", "Abdi"),
    ("", "Shevchenko"), ("", "Nilsson"), ("", "Dupont"), ("d'", "Ancona"), ("van der", "Woude"),
  ]

  static let women = [
    "Anna", "Maria", "Johanna", "Sanne", "Lisa", "Emma", "Julia", "Sophie", "Eva", "Femke",
    "Fenna", "Nynke", "Sjoukje", "Hiltje", "Geertje", "Trijntje", "Wilma", "Ingrid", "Marleen",
    "Petra", "Fatima", "Naima", "Aylin", "Ayşe", "Zeynep", "Elif", "Magdalena", "Katarzyna",
    "Agnieszka", "Sharda", "Indira", "Joyce", "Mei", "Linh", "Priya", "Ana", "Carmen", "Giulia",
    "Olena", "Helga", "Siobhan", "Eleni", "Amina", "Hanna", "Bente", "Doutzen", "Tessa", "Noor",
  ]

  static let men = [
    "Jan", "Pieter", "Willem", "Hendrik", "Daan", "Bram", "Thijs", "Lars", "Ruben", "Sven",
    "Sjoerd", "Douwe", "Tjeerd", "Jelle", "Wybren", "Gerrit", "Henk", "Kees", "Marcel", "Erik",
    "Mohammed", "Youssef", "Emre", "Mehmet", "Mustafa", "Can", "Piotr", "Kamil", "Tomasz",
    "Rishi", "Anil", "Winston", "Wei", "Minh", "Arjun", "João", "Diego", "Marco", "Andriy",
    "Klaus", "Liam", "Nikos", "Abdi", "Gábor", "Floris", "Hidde", "Stijn", "Olaf",
  ]
}
