"""Words of press offices, science and industry that dictionaries do not know yet, and mistakes that they let pass."""

from __future__ import annotations

from editor.domain.bilingual import Language
from editor.language.wordlists import word_set

_NOUNS_DE = """
Adaptronik Agrivoltaik App Boilerplate Chatbot Cloud Cluster Covid Crowdfunding Demonstrator Elektrolyseur Elektrolyse
Fablab Festkörper Hackathon Hashtag Hackerspace Homeoffice Kickoff Laser Leuchtdiode Livestream Makerspace Mechatronik
Metrologie Mikrooptik Nanopartikel Nanotechnologie Newsroom Optik Optoelektronik Photonik Photovoltaik Podcast Puls
Quantencomputer Reinraum Schleiferei Sensorik Simulator Spektrometer Spektroskopie Stakeholder Startup Terahertz
Technikum Umrichter Validierung Wearable Webinar
"""
_FORMS_DE = """
Apps Chatbots Clouds Elektrolyseure Elektrolyseuren Elektrolyseurs Hackathons Hashtags Kickoffs Livestreams Photoniker
Photonikerin Photonikerinnen Reinräume Reinräumen Startups Webinare Webinaren Webinars Wearables Off Out Start Up
Kick Spin Make klimaneutral klimaneutrale klimaneutralen klimaneutraler klimaneutrales klimaneutralem biobasiert
biobasierte biobasierten biobasierter biobasiertes photonisch photonische photonischen photonischer photonisches
resilient resiliente resilienten vulnerabel vulnerable vulnerablen Onshore Offshore barrierearm
barrierearme barrierearmen Innen innen
"""
_FORMS_EN = """
app apps boilerplate chatbot chatbots cleanroom cleanrooms datacentre datacentres demonstrator demonstrators
electrolyser electrolysers fab hackathon hackathons hashtag hashtags kick-off kickoff livestream livestreams
makerspace medtech
metrology photonic photonics photovoltaic photovoltaics podcast podcasts spectroscopy startup startups terahertz
ultrashort upskilling webinar webinars
"""

NOUNS = word_set(_NOUNS_DE)
"""German nouns that stand in compounds, too."""

ACCEPTED = {Language.DE: NOUNS | word_set(_FORMS_DE), Language.EN: word_set(_FORMS_EN)}

MISTAKES = {
    Language.DE: {
        "Presskonferenz": "Pressekonferenz",
        "Pressmitteilung": "Pressemitteilung",
        "Standart": "Standard",
        "Vorraussetzung": "Voraussetzung",
        "Vorraussetzungen": "Voraussetzungen",
        "vorraussichtlich": "voraussichtlich",
        "Wiederstand": "Widerstand",
        "Wiederspruch": "Widerspruch",
        "desweiteren": "des Weiteren",
        "aufgrunddessen": "aufgrund dessen",
        "garnicht": "gar nicht",
        "zumindestens": "zumindest",
        "Rückrat": "Rückgrat",
        "Packet": "Paket",
        "Packete": "Pakete",
        "Gallerie": "Galerie",
        "Reperatur": "Reparatur",
    },
    Language.EN: {
        "adress": "address",
        "alot": "a lot",
        "seperate": "separate",
        "recieve": "receive",
        "occured": "occurred",
    },
}
"""What is wrong whatever a dictionary says, and the right form, which is suggested first."""
