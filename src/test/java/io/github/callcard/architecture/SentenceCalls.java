package io.github.callcard.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places of a source that make a sentence. The source is read as far as is needed to tell literals from the rest.
 *
 * @param count how many there are
 * @param offences the line and the text of each whose text is not made of literals
 */
record SentenceCalls(int count, List<String> offences) {

    private static final Pattern CALL =
            Pattern.compile("\\bSentence(?:\\s*\\.\\s*(of|counted)\\s*\\(|\\s*::\\s*(?:of|counted)\\b)");

    /** Stands for a literal, once its content cannot be taken for code any more. */
    private static final char LITERAL = '\u0001';

    private static final Pattern LITERALS_ADDED_UP = Pattern.compile("\\s*\u0001+\\s*(?:\\+\\s*\u0001+\\s*)*");

    static SentenceCalls in(String source) {
        String code = withoutTexts(source);
        List<String> offences = new ArrayList<>();
        int count = 0;
        Matcher calls = CALL.matcher(code);
        while (calls.find()) {
            count++;
            if (calls.group(1) == null
                    || !isLiteral(code, calls.end(), calls.group(1).equals("counted"))) {
                int line = (int) source.substring(0, calls.start()).lines().count();
                boolean begins = calls.start() == 0 || source.charAt(calls.start() - 1) == '\n';
                String text =
                        source.substring(calls.start()).lines().findFirst().orElse("");
                offences.add((begins ? line + 1 : line) + " " + text);
            }
        }
        return new SentenceCalls(count, offences);
    }

    private static boolean isLiteral(String code, int begin, boolean counted) {
        List<String> arguments = split(code.substring(begin, closing(code, begin)), ',');
        return counted
                ? arguments.size() > 2 && isLiteral(arguments.get(1)) && isLiteral(arguments.get(2))
                : isLiteral(arguments.getFirst());
    }

    private static boolean isLiteral(String expression) {
        String text = expression.strip();
        if (text.startsWith("switch")) {
            String cases = text.substring(text.indexOf('{') + 1, text.length() - 1);
            return split(cases, ';').stream()
                    .filter(each -> !each.isBlank())
                    .allMatch(each -> isLiteral(each.substring(each.indexOf("->") + 2)));
        }
        List<String> chosen = split(text, '?');
        if (chosen.size() == 1) {
            return LITERALS_ADDED_UP.matcher(text).matches();
        }
        String rest = text.substring(chosen.getFirst().length() + 1);
        String first = split(rest, ':').getFirst();
        return first.length() < rest.length() && isLiteral(first) && isLiteral(rest.substring(first.length() + 1));
    }

    /** The pieces between the separators that stand in no brackets. */
    private static List<String> split(String code, char separator) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < code.length(); i++) {
            char letter = code.charAt(i);
            depth += "([{".indexOf(letter) >= 0 ? 1 : ")]}".indexOf(letter) >= 0 ? -1 : 0;
            if (depth == 0 && letter == separator) {
                pieces.add(code.substring(begin, i));
                begin = i + 1;
            }
        }
        pieces.add(code.substring(begin));
        return pieces;
    }

    private static int closing(String code, int begin) {
        int depth = 1;
        int i = begin;
        while (i < code.length() && depth > 0) {
            char letter = code.charAt(i++);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
        }
        return i - 1;
    }

    /** The source with a mark in place of each letter of a text or a character, and blanks in place of remarks. */
    private static String withoutTexts(String source) {
        StringBuilder code = new StringBuilder(source);
        Matcher texts = Pattern.compile(
                        "//[^\n]*|/\\*.*?\\*/|\"\"\".*?(?<!\\\\)\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)+'",
                        Pattern.DOTALL)
                .matcher(source);
        while (texts.find()) {
            char mark = source.charAt(texts.start()) == '/' ? ' ' : LITERAL;
            for (int i = texts.start(); i < texts.end(); i++) {
                code.setCharAt(i, mark);
            }
        }
        return code.toString();
    }
}
