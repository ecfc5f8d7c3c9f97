package io.github.callcard.ui.caller;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words in names that are not the name: titles, salutations, particles, articles and legal forms of many countries. */
final class NameParts {

    /** Forms of address; only before the name, since some of these are family names too. */
    private static final Set<String> SALUTATIONS = words("""
            mr mrs ms miss mx sir dame lord lady madam madame mme mlle monsieur messrs herr herrn frau fräulein frk fru
            frøken dhr mevr señor señora señorita sra srta signor signora г-н г-жа господин госпожа
            """);

    /** Titles and degrees, wherever they stand. */
    private static final Set<String> TITLES = words("""
            dr dra dres ddr prof judr mudr mvdr phdr rndr paeddr mgr csc drsc phd dphil mba msc bsc llm llb drs
            dipl dipling diplkfm diplkfr diplphys diplinf diplchem diplmath siving sivøk dott dottssa д-р проф
            """);

    /** Abbreviations that are titles with a full stop, and else may be names. */
    private static final Set<String> ABBREVIATIONS = words("""
            mag ing ir arch bc med phil jur iur rer nat pol oec agr theol vet habil h c hc em univ wirt tech techn mult
            st ste jr sr ass akad bmstr hofr komm lt capt col gen maj sgt adv avv geom m hr fr mw sig hon rev lic cand stud
            """);

    /** Those that are titles without it too, before a first and a last name. */
    private static final Set<String> BEFORE_NAMES = words("mag ing ir");

    /** The words before a family name; only when they are written small, or are two. */
    private static final Set<String> PARTICLES = words("""
            van von vom zu zum zur der den dem des de di da do du dos das del della delle dello dei degli dal
            la le les lo l el al il af av ter ten te t s op het in an am auf aus und y e i bin ibn bint abu
            """);

    private static final Set<String> LEGAL_FORMS = words("""
            as asa a/s aps ans da ks nuf ba sa ab hb kb oy oyj ou oü sia uab gmbh ag kg kgaa ohg gbr ug ek ev mbh se
            ltd limited inc incorporated corp co llc llp lp plc pty bv nv vof cv sarl sas sasu snc eurl srl spa sl slu
            lda sro spzoo zoo doo dd ad ad kft zrt nyrt bt pt tbk ооо оао зао пао ао ип тов тоо чп
            firma fa firm stichting
            """);

    private static final Set<String> ARTICLES =
            words("the der die das de het den det le la les l el los las il lo gli");

    /** Legal forms that are written together with the name. */
    private static final Pattern ATTACHED = Pattern.compile(
            "株式会社|有限会社|合同会社|\\(株\\)|\\(有\\)|（株）|（有）|㈱|㈲|주식회사|유한회사|\\(주\\)|㈜|有限责任公司|股份有限公司|有限公司|\\b[AIKP]/[Ss]\\b");

    private static final Pattern ELIDED = Pattern.compile("^[dl]['’](?=\\p{L})");

    private NameParts() {}

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The word without the titles in it, such as "Dr.-Ing." or those of "Prof.Dr.Müller"; empty where it has nothing else.
     *
     * @param leading whether nothing of the name stands before it
     * @param following how many words stand behind it
     */
    static String withoutTitles(String word, boolean leading, int following) {
        if (isTitle(word) || (leading && following > 0 && isTitleBefore(word, following))) {
            return "";
        }
        int stop = word.indexOf('.');
        boolean nameFollows = stop > 1
                && word.substring(stop + 1)
                                .codePoints()
                                .filter(Character::isLetter)
                                .count()
                        > 1;
        return nameFollows && isTitle(word.substring(0, stop + 1))
                ? withoutTitles(word.substring(stop + 1), leading, following)
                : word;
    }

    private static boolean isTitleBefore(String word, int following) {
        String plain = plain(word);
        return SALUTATIONS.contains(plain)
                || SALUTATIONS.contains(word.toLowerCase(Locale.ROOT))
                || (following > 1 && BEFORE_NAMES.contains(plain));
    }

    private static boolean isTitle(String word) {
        if (TITLES.contains(plain(word)) || TITLES.contains(word.toLowerCase(Locale.ROOT))) {
            return true;
        }
        List<String> parts = parts(word);
        boolean abbreviated = word.indexOf('.') > 0 && !parts.isEmpty();
        boolean allKnown = parts.stream().allMatch(part -> TITLES.contains(part) || ABBREVIATIONS.contains(part));
        // Capitals with full stops are the initials of a name.
        boolean initials = parts.stream().allMatch(part -> part.length() == 1) && !isSmall(word);
        return abbreviated && !initials && (allKnown || parts.getFirst().equals("dipl"));
    }

    private static boolean isSmall(String word) {
        return word.equals(word.toLowerCase(Locale.ROOT));
    }

    private static List<String> parts(String word) {
        return Arrays.stream(word.toLowerCase(Locale.ROOT).split("[.-]+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static boolean isParticle(String word) {
        return isSmall(word) && PARTICLES.contains(letters(word));
    }

    static boolean isLegalForm(String word) {
        boolean written = !isSmall(word) || word.indexOf('/') > 0 || word.indexOf('.') > 0;
        return written && LEGAL_FORMS.contains(plain(word));
    }

    static boolean isArticle(String word) {
        return ARTICLES.contains(letters(word));
    }

    /** A company's name without what is written together with it and says only that it is a company. */
    static String bare(String name) {
        String bare = ATTACHED.matcher(name).replaceAll(" ");
        return bare.isBlank() ? name : bare;
    }

    /** Without the article that lost its vowel: Artagnan. */
    static String unelided(String word) {
        return ELIDED.matcher(word).replaceFirst("");
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[.-]", "");
    }

    private static String letters(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}
