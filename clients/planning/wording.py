"""Words that a new plan starts with. The coach changes them together with the resident."""

CLIENT_DOES = (
    "Ik kom op de afspraken.\nIk werk mee aan de onderdelen van dit plan.\nIk vertel het als iets niet lukt."
)
MUNICIPALITY_DOES = (
    "Wij betalen en regelen de ondersteuning die in dit plan staat.\n"
    "Wij bellen terug binnen twee werkdagen.\n"
    "Wij denken mee als iets thuis of op het werk in de weg staat."
)
DUTIES = (
    "Bij een uitkering hoort dat je werkt aan dit plan, en dat je doorgeeft wat verandert.\n"
    "Lukt een afspraak niet? Bel op tijd. Dan zoeken we samen iets wat wel kan.\n"
    "Kom je een afspraak niet na, dan vragen we eerst waarom. Is er geen goede reden, dan kan de gemeente "
    "de uitkering een tijd verlagen. Daarover krijg je altijd een brief, en je kunt bezwaar maken."
)
FIRST_WORDS = {"client_does": CLIENT_DOES, "municipality_does": MUNICIPALITY_DOES, "duties": DUTIES}
