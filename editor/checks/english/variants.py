"""Words that British and American English spell differently, in all their forms."""

from __future__ import annotations

from collections.abc import Iterator

from editor.language.wordlists import word_set

_OUR = """colour favour honour labour neighbour behaviour flavour harbour humour rumour vapour odour armour savour
endeavour rigour valour splendour tumour candour clamour fervour parlour saviour demeanour"""
_OUR_ENDS = "|s|ed|ing|able|ably|ite|ites|hood|hoods|ful|less|er|ers|ly"
_RE = "centre theatre fibre litre kilometre centimetre millimetre calibre sombre spectre lustre sabre meagre"
_DOUBLED = """travel label model signal fuel counsel tunnel channel level dial equal total pedal marshal shovel quarrel
jewel panel"""
_DOUBLED_ENDS = "ed ing er ers or ors"
_ISE = """agon apolog author capital central character civil commercial computer critic crystal custom decentral
democrat digital dramat econom emphas energ equal fertil final formal general global harmon hospital ideal immun
incentiv individual industrial initial internal international item jeopard legal local margin marginal material
maxim memor mini minim mobil modern modular monopol neutral normal optim organ patron penal personal popular
priorit privat public rational real recogn reorgan revital revolution scrutin sensit social special stabil standard
steril subsid summar symbol synchron sympath token urban util vandal visual"""
_ISE_ENDS = "e es ed ing er ers ation ations ational"
_SINGLE = """
defence defense|defences defenses|offence offense|offences offenses|pretence pretense|licence license
licences licenses|analyse analyze|analysed analyzed|analysing analyzing|paralyse paralyze|paralysed paralyzed
catalyse catalyze|catalysed catalyzed|catalogue catalog|catalogues catalogs|catalogued cataloged
programme program|programmes programs|grey gray|greyish grayish|aluminium aluminum|cheque check|cheques checks
tyre tire|tyres tires|ageing aging|sceptical skeptical|sceptic skeptic|sceptics skeptics|scepticism skepticism
towards toward|whilst while|amongst among|learnt learned|jewellery jewelry|mould mold|moulds molds|moulded molded
moulding molding|plough plow|ploughs plows|pyjamas pajamas|cosy cozy|sulphur sulfur|artefact artifact
artefacts artifacts|aeroplane airplane|aeroplanes airplanes|paediatric pediatric|paediatrics pediatrics
orthopaedic orthopedic|orthopaedics orthopedics|gynaecology gynecology|haemoglobin hemoglobin|leukaemia leukemia
anaemia anemia|anaesthesia anesthesia|anaesthetic anesthetic|haematology hematology|archaeology archeology
fulfil fulfill|fulfils fulfills|fulfilment fulfillment|enrol enroll|enrols enrolls|enrolment enrollment
enrolments enrollments|instalment installment|instalments installments|skilful skillful|skilfully skillfully
wilful willful|marvellous marvelous|woollen woolen|cancelled canceled|cancelling canceling|metre meter|metres meters
manoeuvre maneuver|manoeuvres maneuvers|manoeuvring maneuvering|moustache mustache|storey story|storeys stories
centred centered|centring centering|theatregoers theatergoers|unfavourable unfavorable|unfavourably unfavorably
"""
_NOT_AMERICAN = word_set(
    """check checks tire tires while learned meter meters story stories among program programs license licenses
    archeology"""
)
"""American spellings that British English has as well, with another meaning or at choice."""
_NOT_BRITISH = word_set("cancelled cancelling archaeology artefact artefacts")
"""British spellings that American English has as well."""


def _pairs() -> Iterator[tuple[str, str]]:
    for line in _SINGLE.replace("\n", "|").split("|"):
        if line.strip():
            british, american = line.split()
            yield british, american
    for stem in _OUR.split():
        for end in _OUR_ENDS.split("|"):
            yield stem + end, stem.replace("our", "or") + end
    yield "behavioural", "behavioral"
    for word in _RE.split():
        american = word[:-2] + "er"
        yield word, american
        yield f"{word}s", f"{american}s"
    for stem in _DOUBLED.split():
        for end in _DOUBLED_ENDS.split():
            yield f"{stem}l{end}", stem + end


BRITISH_TO_AMERICAN: dict[str, str] = {
    british: american for british, american in _pairs() if british not in _NOT_BRITISH
}
AMERICAN_TO_BRITISH: dict[str, str] = {
    american: british for british, american in _pairs() if american not in _NOT_AMERICAN
}
ISE: dict[str, str] = {f"{stem}is{end}": f"{stem}iz{end}" for stem in _ISE.split() for end in _ISE_ENDS.split()}
"""Verbs in -ise; -ize is American, and the way of some British houses as well."""
IZE: dict[str, str] = {american: british for british, american in ISE.items()}
