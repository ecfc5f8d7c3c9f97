package io.github.callcard.number;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What networks, switchboards and phones send in place of a number: words of RFC 3323 and RFC 3325, of caller-id services
 * (P and O of Bellcore's GR-31) and of common products in the languages of their menus. They come in any order and with
 * any noun: "Private number", "numero privato", "Keine Rufnummer". They are compared in small letters without accents.
 */
final class WithheldWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Each says by itself that somebody does not show who he is. */
    private static final Set<String> HIDING = words("""
            anonymous unavailable unknown restricted private withheld blocked suppressed hidden unlisted undisclosed
            unassigned undefined none null nil na invalid nobody noname nonumber nocallerid secret confidential
            payphone coinphone clir asserted interworking interaction ooa outofarea p o asterisk anon
            unknowncaller unknownnumber privatecaller privatenumber anonymouscaller

            ukjent hemmelig skjult privat sperret anonym anonymt ukendt hemmeligt udeladt okant okand okanda dolt dold
            hemligt hemlig skyddat skyddad blokeret saknas tuntematon salainen salattu yksityinen estetty oþekkt leyninumer
            dulið

            unbekannt unbekannte unbekannter anonyme anonymer unterdruckt unterdruckte unterdrueckt unterdrueckte
            unbek verborgen geheim privaat onbekend onbekende anoniem anonieme afgeschermd prive privenummer

            inconnu inconnue masque masquee cache cachee secrete anonimo anonima desconocido desconocida oculto oculta
            privado privada sconosciuto sconosciuta privato privata nascosto riservato desconhecido restrito
            confidencial necunoscut ascuns

            nieznany anonimowy zastrzezony prywatny ukryty neznamy neznama nezname skryte soukrome anonymni
            skryty tajne zablokowany neznan neznana nepoznat skriven skriveni ismeretlen rejtett titkos tundmatu varjatud anoniimne nezinomas
            nezinams slepts pasleptas salastatud bilinmeyen gizli ozel αγνωστος αποκρυψη αποκρυφος απορρητο
            неизвестный неизвестен скрытый скрыт приватный аноним анонимный анонім невідомий прихований неопределен
            скрит непознат скривен

            匿名 匿名来电 未知 未知号码 未知來電 私人号码 私人號碼 隐藏号码 无法显示 無來電顯示 非通知 非通知設定 通知不可能 表示圏外 公衆電話
            발신번호표시제한 발신자표시제한 알수없음 חסוי مجهول خاص ناشناس خصوصی ไม่ทราบหมายเลข pribadi
            """);

    /** Each says it of the noun beside it. */
    private static final Set<String> NEGATION = words("""
            no not out keine kein nicht ohne ingen inget ikke ei geen niet non pas sans sin sem nao brak bez без не
            tidak không غير
            """);

    private static final Set<String> NOUNS = words("""
            number caller callerid calling call cli displayed id cid user name party line phone coin area of with other service
            presentation identity available provided disclosed data address subscriber wireless
            nummer vises rufnummer anrufer anruf teilnehmer beller innringer uppringare identitet samtal soittaja numero
            numeroa saatavilla uppringare numer numeru appel appelant correspondant communique identite llamada llamante chiamata chiamante chamada identificado identificada identificação
            identidad disponible disponibile
            verfugbar cislo szam szama broj stevilka numara numarasi number numar numurs numeris номер номера абонент определен определён
            број αριθμος מספר رقم شماره معروف số xác định nomor dikenal diketahui
            """);

    /** Keypad spellings that gateways dial: ANONYMOUS, RESTRICTED, BLOCKED, UNAVAILABLE, UNKNOWN. */
    private static final Set<String> SPELLED = Set.of("266696687", "7378742833", "2562533", "86282452253", "8656696");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Whose number is shown is not hidden, whatever the word beside it: "Private: 22 12 34 56". */
    private static final Pattern NUMBER_SHOWN = Pattern.compile("[0-9](?:[ .()/-]*+[0-9]){6}");

    /** Fewer are dialled: 0, 00. */
    private static final int FEWEST_ZEROS = 3;

    private static final int MOST_WORDS = 6;

    private WithheldWords() {}

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(plain(text).strip().split("\\s+")));
    }

    /** Whether a whole text stands for a caller who is not to be shown. */
    static boolean contain(String text) {
        String written = text.strip().toLowerCase(Locale.ROOT);
        if (written.isEmpty() || isPunctuation(written) || isNumberForNobody(written)) {
            return true;
        }
        return hasLetter(written) && !NUMBER_SHOWN.matcher(written).find() && areHiding(wordsOf(written));
    }

    private static boolean areHiding(List<String> words) {
        boolean hidden = words.equals(List.of("n", "a"));
        boolean negated = false;
        for (String word : words) {
            // A single letter is a code, beside a word an initial: O'Brien.
            boolean hides = HIDING.contains(word) && (words.size() == 1 || word.length() > 1);
            boolean negates = NEGATION.contains(word);
            if (!hidden && !hides && !negates && !NOUNS.contains(word)) {
                return false;
            }
            hidden |= hides;
            negated |= negates;
        }
        return hidden || (negated && words.size() > 1);
    }

    private static List<String> wordsOf(String written) {
        String spaced = BETWEEN_WORDS.matcher(plain(written)).replaceAll(" ").strip();
        String[] words = spaced.split(" ", MOST_WORDS + 1);
        return words.length > MOST_WORDS ? List.of(spaced) : List.of(words);
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    private static boolean isPunctuation(String words) {
        return words.chars().allMatch(c -> "-_.?()[]<>\"' ".indexOf(c) >= 0);
    }

    private static boolean hasLetter(String written) {
        return written.codePoints().anyMatch(Character::isLetter);
    }

    /** -1, zeros only, a number behind a mask, or a word spelled on the keypad. */
    private static boolean isNumberForNobody(String words) {
        if (words.equals("-1") || isMask(words)) {
            return true;
        }
        int code = words.startsWith("+1") ? 2 : words.startsWith("+") ? 1 : 0;
        String digits = words.substring(code);
        return isZeros(digits)
                || (words.startsWith("+") && (SPELLED.contains(digits) || SPELLED.contains(words.substring(1))));
    }

    private static boolean isZeros(String digits) {
        return digits.chars().allMatch(c -> c == '0' || " ()./-".indexOf(c) >= 0)
                && digits.chars().filter(c -> c == '0').count() >= FEWEST_ZEROS;
    }

    private static boolean isMask(String words) {
        char first = words.charAt(0);
        return words.length() >= FEWEST_ZEROS
                && "*#x".indexOf(first) >= 0
                && words.chars().allMatch(c -> c == first);
    }
}
