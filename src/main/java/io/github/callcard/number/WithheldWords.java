package io.github.callcard.number;

import java.util.Locale;
import java.util.Set;

/**
 * What networks, switchboards and phones send in place of a number: words of RFC 3323 and RFC 3325, of caller-id services
 * (P and O of Bellcore's GR-31) and of common products in the languages of their menus.
 */
final class WithheldWords {

    private static final Set<String> WORDS = Set.of(
            "anonymous",
            "anonym",
            "anonyme",
            "anoniem",
            "anonimo",
            "anónimo",
            "anônimo",
            "anonymní",
            "anoniimne",
            "unavailable",
            "unknown",
            "restricted",
            "private",
            "withheld",
            "blocked",
            "suppressed",
            "hidden",
            "none",
            "null",
            "nil",
            "n/a",
            "na",
            "asserted",
            "identity",
            "invalid",
            "nobody",
            "noname",
            "coinphone",
            "payphone",
            "clir",
            "secret",
            "interaction",
            "out of area",
            "outofarea",
            "out-of-area",
            "not available",
            "no number",
            "no name",
            "no caller id",
            "no caller-id",
            "no callerid",
            "nocallerid",
            "no cid",
            "no id",
            "id unavailable",
            "id withheld",
            "id blocked",
            "caller id blocked",
            "caller id withheld",
            "number withheld",
            "number unavailable",
            "number restricted",
            "name unavailable",
            "presentation restricted",
            "not disclosed",
            "p",
            "o",
            "ooa",
            // Nordic
            "ukjent",
            "hemmelig",
            "skjult",
            "privat",
            "ukendt",
            "hemmeligt",
            "udeladt",
            "okänt",
            "okänd",
            "dolt",
            "dold",
            "hemligt",
            "skyddat",
            "tuntematon",
            "salainen",
            "yksityinen",
            "óþekkt",
            "leyninúmer",
            "ukjent nummer",
            "skjult nummer",
            "hemmelig nummer",
            "dolt nummer",
            "okänt nummer",
            "hemligt nummer",
            "ukendt nummer",
            "tuntematon numero",
            // German, Dutch
            "unbekannt",
            "unterdrückt",
            "unterdrueckt",
            "rufnummer unterdrückt",
            "nummer unterdrückt",
            "keine rufnummer",
            "unbekannter teilnehmer",
            "unbekannter anrufer",
            "unbekannte nummer",
            "anonymer anrufer",
            "onbekend",
            "afgeschermd",
            "geheim",
            "privé",
            // Romance
            "inconnu",
            "masqué",
            "masque",
            "numéro masqué",
            "appel masqué",
            "numéro inconnu",
            "numéro privé",
            "desconocido",
            "oculto",
            "privado",
            "número oculto",
            "número desconocido",
            "número privado",
            "sconosciuto",
            "privato",
            "numero sconosciuto",
            "numero privato",
            "desconhecido",
            "restrito",
            "confidencial",
            "número restrito",
            // Slavic
            "nieznany",
            "zastrzeżony",
            "numer zastrzeżony",
            "prywatny",
            "neznámé",
            "neznámy",
            "soukromé",
            "неизвестный",
            "неизвестен",
            "скрытый",
            "скрыт",
            "номер скрыт");

    /** Keypad spellings that gateways dial: ANONYMOUS, RESTRICTED, BLOCKED, UNAVAILABLE, UNKNOWN. */
    private static final Set<String> SPELLED = Set.of("266696687", "7378742833", "2562533", "86282452253", "8656696");

    private WithheldWords() {}

    /** Whether a whole text, without surrounding blanks, stands for a caller who is not to be shown. */
    static boolean contain(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        if (words.isEmpty() || isPunctuation(words)) {
            return true;
        }
        int caller = words.length();
        for (String noun : new String[] {" caller", " number", " user", " call"}) {
            caller = words.endsWith(noun) ? words.length() - noun.length() : caller;
        }
        return WORDS.contains(words) || WORDS.contains(words.substring(0, caller)) || isNumberForNobody(words);
    }

    private static boolean isPunctuation(String words) {
        return words.chars().allMatch(c -> "-_.?()[]<>\"' ".indexOf(c) >= 0);
    }

    /** -1, zeros only, or a word spelled on the keypad. */
    private static boolean isNumberForNobody(String words) {
        if (words.equals("-1")) {
            return true;
        }
        String digits = words.startsWith("+") ? words.substring(1) : words;
        boolean zeros = digits.length() >= 3 && digits.chars().allMatch(c -> c == '0');
        boolean spelled = words.startsWith("+1") && SPELLED.contains(words.substring(2));
        return zeros || spelled || (words.startsWith("+") && SPELLED.contains(digits));
    }
}
