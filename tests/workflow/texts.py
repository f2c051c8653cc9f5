"""One release as two plain text files, German and English."""

GERMAN = """Neues Schülerlabor für Optik in Wetzlar

Wetzlar, 4. März 2027. Am Lahnufer hat ein Schülerlabor für Optik eröffnet. Jede Woche können dort drei Klassen \
aus der Region Linsen schleifen und Lichtwege messen.

„Wer einmal selbst eine Linse geschliffen hat, sieht die Welt mit anderen Augen“, sagt Dr. Petra Lindner, Leiterin \
des Schülerlabors. Die Werkstattausstattung haben Betriebe der Wirtschaftsregion gespendet.

Quelle: Schülerlabor Lahn
"""

ENGLISH = """New school lab for optics in Wetzlar

Wetzlar, 4 March 2027. A school lab for optics has opened on the banks of the Lahn. Every week, three classes from \
the region can grind lenses and measure paths of light there.

“Anyone who has ground a lens sees the world with different eyes,” says Dr Petra Lindner, head of the school lab. \
The workshop equipment was donated by companies from the region.

Source: Schülerlabor Lahn
"""
