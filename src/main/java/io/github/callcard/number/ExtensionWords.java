package io.github.callcard.number;

/** The words for an extension, in the languages in which people write them behind a number. */
final class ExtensionWords {

    /** A pattern of words in small letters, without what separates them from digits. */
    static final String PATTERN = "(?:"
            + String.join(
                    "|",
                    "e?xt(?:ensi[oó]n?|n)?+|xtn",
                    "int(?:ern(?:t(?:nummer|nr)?|al|o|nummer|nr)?|nr|erior)?|linje(?:nr|nummer)?|lok(?:al(?:t|nr|nummer)?)?|ankn(?:ytning)?",
                    "dw|durchwahl|klappe|nst|nebenstelle|app(?:arat)?|hausruf",
                    "doorkies(?:nummer|nr)?|toestel(?:nummer|nr)?|tst",
                    "poste|anexo|anex[oă]|ramal|alanumero|alanro|wewn?(?:[eę]trzny)?|linka|klapka|mell[eé]k|dahil[iî]|εσωτ(?:ερικό|ερικο)?",
                    "доб(?:авочный)?|вн(?:утр(?:енний)?)?|внутр|дод|内線|分机|分機|내선|שלוחה|داخلي|تحويلة")
            + ")(?:[. ]?+(?:nr|nummer|number|no)(?![a-z]))?+";

    private ExtensionWords() {}
}
