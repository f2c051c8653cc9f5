"""Given names that are frequent in German and English releases: evidence that a run of capitals is a person.

Never needed (a title, a role or the verb beside it tell as well), so the list need not be complete.
"""

from __future__ import annotations

_NAMES = """
Aaron Adam Adrian Agnes Ahmed Alan Albert Alex Alexander Alexandra Alfred Ali Alice Alison Amanda Amelia Amy Ana
Anastasia Andrea Andreas Andrew Andy Angela Angelika Anita Anja Anke Ann Anna Anne Annette Annika Anthony Antje Anton
Antonia Antonio Armin Arne Arno Arnaud Arthur Astrid Axel Barbara Bastian Beate Ben Benedikt Benjamin Bernd Bernhard
Bettina Bill Birgit Björn Bob Boris Brian Brigitte Britta Bruno Burkhard Carina Carl Carla Carlos Carmen Carol Carola
Caroline Carsten Casey Catherine Cathrin Charles Charlotte Chris Christa Christel Christian Christiane Christina
Christine Christof Christoph Christopher Claire Clara Claudia Claus Colin Constanze Cornelia Craig Dagmar Damian Dan
Daniel Daniela David Dave Deborah Denis Dennis Detlef Diana Diane Dieter Dietmar Dietrich Dirk Dominik Donald Dora
Doris Dorothea Dorothee Douglas Ed Eduard Edward Elena Elisabeth Elizabeth Elke Ellen Elsa Emanuel Emilia Emily Emma
Eric Erich Erik Erika Ernst Eva Evelyn Fabian Fatima Felicitas Felix Ferdinand Fiona Florian Frances Francesca
Francis Frank Franz Franziska Fred Frederik Friederike Friedrich Fritz Gabi Gabriel Gabriela Gabriele Gareth Gary
Geoffrey Georg George Gerald Gerd Gerhard Gero Gesa Gilbert Gisela Gordon Graham Grace Gregor Greta Guido Günter
Günther Gustav Hannah Hanna Hannes Hans Harald Harriet Harry Hartmut Heather Heidi Heike Heiko Heiner Heinrich Heinz
Helen Helena Helene Helga Helmut Hendrik Henning Henri Henrik Henry Herbert Hermann Holger Horst Hubert Hugo Ian Ida
Ilona Ilse Ina Ines Ingo Ingrid Inga Ingeborg Irene Iris Irina Isabel Isabella Isabelle Iwan Jack Jacob Jacqueline
Jakob James Jamie Jan Jana Jane Janet Janina Jasmin Jason Jean Jeff Jeffrey Jennifer Jenny Jens Jeremy Jessica Jim Jo
Joachim Joan Joanna Jochen Joe Joerg Johan Johann Johanna Johannes John Jon Jonas Jonathan Jörg Jörn Josef Josefine
Joseph Josh Joshua Joyce Juan Judith Julia Julian Juliane Julie Jürgen Justin Jutta Kai Karen Karin Karl Karla Karola
Karsten Katharina Katherine Kathrin Kathleen Kathy Katja Katrin Kay Keir Keith Kelly Ken Kenneth Kerstin Kevin Kim
Kirsten Klaus Konrad Konstantin Kristin Kristina Kurt Lara Lars Laura Lauren Lea Lena Leo Leon Leonard Leonie Liam
Lilly Linda Lisa Lorenz Lothar Louis Louise Luca Lucas Lucia Lucy Ludwig Luisa Luise Lukas Luke Lutz Lydia Lynn Magda
Magdalena Maik Maike Malte Manfred Manuel Manuela Marc Marcel Marco Marcus Margaret Margarete Maria Marianne Marie
Marina Mario Marion Mark Markus Marlene Marta Martha Martin Martina Mary Mathias Mathilde Matt Matthew Matthias Max
Maximilian Mehmet Meike Melanie Melissa Mia Micha Michael Michaela Michelle Miguel Mike Mohamed Mohammed Mona Monika
Moritz Nadia Nadine Nadja Nancy Natalie Natascha Nathan Neil Niall Nicholas Nick Nicola Nicole Nico Niels Nigel Nikolaus
Nils Nina Nora Norbert Olaf Ole Oliver Olivia Omar Oscar Oskar Otto Pamela Pascal Patricia Patrick Paul Paula Pedro
Peggy Penelope Peter Petra Phil Philip Philipp Phillip Pia Pierre Priya Rachel Rainer Ralf Ralph Ramona Raphael Ray
Rebecca Regina Reiner Reinhard Renate René Rhys Richard Rita Rob Robert Robin Roger Roland Rolf Roman Ron Ronald Rosa
Rosemary Ross Rudolf Rüdiger Ruth Ryan Sabine Sabrina Sally Sam Samantha Samuel Sandra Sara Sarah Sascha Sean Sebastian
Selina Sharon Siegfried Sigrid Silke Silvia Simon Simone Sofia Sonja Sophia Sophie Stefan Stefanie Steffen Steffi
Stella Stephan Stephanie Stephen Steve Steven Stuart Sue Susan Susanne Svenja Sven Sylvia Tamara Tania Tanja Tarek
Tatjana Ted Teresa Tejas Thea Theo Theodor Theresa Thomas Thorsten Tilman Till Tim Timo Tina Tobias Tom Toni Tony
Torben Torsten Tracy Udo Ulf Ulla Ulrich Ulrike Ursula Ute Uta Uwe Valentin Valerie Vanessa Vera Verena Veronika
Victor Victoria Viktor Viktoria Vincent Viola Volker Volkmar Waldemar Walter Werner Wes Wilfried Wilhelm William
Willi Wolf Wolfgang Wolfram Xaver Yasmin Yvonne Zoe
"""

GIVEN_NAMES = frozenset(_NAMES.split())


def is_given_name(word: str) -> bool:
    """Whether `word` (or its first part: `Hans-Peter`) is a frequent given name."""
    return word in GIVEN_NAMES or word.split("-")[0] in GIVEN_NAMES
