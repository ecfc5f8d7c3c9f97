package io.github.callcard.number;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that people and switchboards write before and behind a number, and how they are taken off. */
final class NumberLabel {

    /** Kinds of telephones and of numbers, as business cards and directories call them, language by language. */
    private static final String KINDS = String.join(
            "|",
            "tele?(?:phone)?|phone|ph|mobile?|cell(?:phone|ular)?|fax|direct(?: ?dial| ?line)?|dd|main(?: ?line)?|switchboard|reception|work|home|office|business",
            "tele?fon(?:en?|o|i|as|s|u)?|telf|tlf|mob(?:iltelefon|iltlf|iltel|ilnr)?|tlfnr|sentralbord|direkte(?: ?nummer)?|jobb|arbeid|kontor|hjem|hjemme|privat|vakt|innvalg|direkteinnvalg|hovednummer|hovednr|arb|legevakt|mobilnummer|mobilnr|firma",
            "tfn|tel(?:nr|efonnr)|mobilen|arbete|hem|hemma|växel(?:n)?|direktnummer|omstilling(?:en)?|arbejde|arbete|direktval|huvudnummer|mobilnummer|telefax|telefaks|faks",
            "handy|gsm|festnetz|zentrale|büro|buero|geschäftlich|gesch|dienstl|dienst|priv|firma|mobilnummer|dienstlich|mobilfunk|rufnummer|direktwahl|rufnr|telnr|funk|durchwahl",
            "telefoon(?:nummer)?|mobiel|vaste?|zakelijk|hoofdnummer|direct nummer|werk|kantoor|thuis|prive|privé|algemeen|doorkies",
            "t[eé]l(?:[eé]phone)?|t[eé]l[eé]fono|portable|bureau|domicile|standard|ligne directe|fixe|port|accueil|professionnel|pro|perso|mobile|direct|ligne|secr[eé]tariat",
            "m[oó]vil|celular|cel|trabajo|oficina|casa|fijo|centralita|directo|particular|empresa|tfno|m[oó]v|telefone|telem[oó]vel|tlm|escrit[oó]rio|trabalho",
            "cellulare|cell|ufficio|abitazione|fisso|centralino|puh|puhelin|matkapuhelin|työ|koti|vaihde|gsm",
            "kom|kom[oó]rka|kom[oó]rkowy|stacjonarny|praca|dom|biuro|centrala|тел|телефон|моб|факс|раб|дом",
            "number|nummer|numm?er[oa]?|num[eé]ro|nr|no|num|nmbr|n[uú]mero|numer|private");

    /** Announcements of lines and of modems. */
    private static final String ANNOUNCEMENTS =
            "call(?:er|ing)?(?: ?id| ?number)?|cid|clid?|clip|ani|incoming(?: call)?(?: from)?|call from|from|fra|från|von|van|de|da"
                    + "|anruf(?:er)?(?: von)?|anrop(?: från| fra)?|innkommende(?: fra)?|opkald(?: fra)?|oproep(?: van)?|appel(?: de)?";

    private static final String WORD = "[(\\[]?+(?:" + KINDS + "|" + ANNOUNCEMENTS + "|[tmpdfwhn])"
            + "(?: ?+(?:nummer|number|nr|no|num|numero|num[eé]ro))?+[)\\]]?+";

    /** Up to four of them: Mob. tel., Direct dial (work). */
    private static final Pattern KNOWN =
            Pattern.compile("^(?:" + WORD + "(?:[.: =]++(?:[-/][ ]++)?+)){1,4}(?=[+(0-9])");

    /** Any words before a colon or an equals sign say whose number follows: Sales: +47…, Kari Nordmann: 22 12 34 56. */
    private static final Pattern ANY_WITH_COLON =
            Pattern.compile("^\\p{L}[\\p{L}\\p{M}0-9 .,&'()_/-]{0,60}+[:=][ :=]*+(?=[+(0-9])");

    /** A plus begins a number whatever words stand before it: Sales dept. +47…. */
    private static final Pattern ANY_BEFORE_PLUS =
            Pattern.compile("^\\p{L}[\\p{L}\\p{M} .,&'()_/-]{0,60}?[ :]++(?=[(]?[+])");

    /** These have numbers that are no telephone's. */
    private static final Pattern OTHER_NUMBERS = Pattern.compile(
            "(?U)\\b(?:date|datum|dato|data|time|zeit|tid|tijd|hour|duration|order|ordre|invoice|faktura|rechnung|ref|reference|case|sak|ticket|id|ip|port|pin|code|kode|zip|iban|account|konto|orgnr|kundenr|customer)\\b");

    /** An extension alone: internt 412. */
    private static final Pattern EXTENSION =
            Pattern.compile("^(?:" + ExtensionWords.PATTERN + ")[.: ]++(?=[0-9]{1,6}$)");

    /** TAPI's dialling by tones or by pulses, and its wait for a tone. */
    private static final Pattern HOW_TO_DIAL = Pattern.compile("^[tpw][tpw,;]*+ *+(?=[+(]?[0-9])");

    /** A line's number or the kind of a number before it, 4:+47…; 10:20 is a time. */
    private static final Pattern DIGITS_WITH_COLON =
            Pattern.compile("^[0-9]{1,2}:(?![0-9]{2}(?:[ :]|$)) *+(?=[+(0-9])");

    private static final Pattern BEFORE_PLUS = Pattern.compile("^[\\\\='\" ]++(?=[+])");

    /** Written from right to left, a plus comes last. */
    private static final Pattern PLUS_BEHIND = Pattern.compile("^([(]?[1-9][0-9 ()./-]*[0-9)]) *\\+$");

    /** Words behind a whole number, as people add who calls from it: 22 12 34 56 (mob). Words on the keys come sooner. */
    private static final Pattern NOTE = Pattern.compile(
            "^([^\\p{L}]*?[0-9.)])(?: +|, *|; *|: *|(?=[(\\[]))[-/(\\[ ]*+\\p{L}[\\p{L} .,&'()/-]*+[)\\]]?[.:]?$");

    /** A telephone's kind set apart behind a number that may be short; without a bracket or comma it may be a word on the keys. */
    private static final Pattern KIND_BEHIND = Pattern.compile(
            "^([^\\p{L}]*?[0-9.)]) *+(?:[(\\[](?:" + KINDS + ")[.]?[)\\]]|[,;:] *+(?:" + KINDS + ")[.:]?)$");

    /** So many digits are a whole number without its area code. */
    private static final int FEWEST_BEFORE_A_NOTE = 7;

    private static final int FEWEST_OF_A_SHORT_NUMBER = 5;

    /** A name may hold a digit or two, Line 2; a number before a colon is no label. */
    private static final int MOST_DIGITS_OF_A_LABEL = 3;

    private NumberLabel() {}

    /** A text in small letters without the words before the number. */
    static String withoutBefore(String written) {
        String number =
                EXTENSION.matcher(KNOWN.matcher(written).replaceFirst("")).replaceFirst("");
        number = HOW_TO_DIAL.matcher(number).replaceFirst("");
        for (Pattern each : List.of(ANY_WITH_COLON, ANY_BEFORE_PLUS, DIGITS_WITH_COLON)) {
            Matcher label = each.matcher(number);
            if (label.find() && isLabel(label.group(), number.substring(label.end()))) {
                number = number.substring(label.end());
            }
        }
        number = BEFORE_PLUS.matcher(number).replaceFirst("");
        Matcher behind = PLUS_BEHIND.matcher(number);
        return behind.matches() && digitCount(number) >= FEWEST_BEFORE_A_NOTE ? "+" + behind.group(1) : number;
    }

    /** A text in small letters without the words behind the number. */
    static String withoutBehind(String written) {
        Matcher kind = KIND_BEHIND.matcher(written);
        if (kind.matches() && digitCount(kind.group(1)) >= FEWEST_OF_A_SHORT_NUMBER) {
            return kind.group(1);
        }
        Matcher note = NOTE.matcher(written);
        return note.matches() && digitCount(note.group(1)) >= FEWEST_BEFORE_A_NOTE ? note.group(1) : written;
    }

    private static boolean isLabel(String label, String number) {
        return digitCount(label) <= MOST_DIGITS_OF_A_LABEL
                && !OTHER_NUMBERS.matcher(label).find()
                && digitCount(number) >= FEWEST_BEFORE_A_NOTE - 1;
    }

    private static long digitCount(String text) {
        return text.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
