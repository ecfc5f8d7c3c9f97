package io.github.callcard.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places of a source that make a sentence. The source is read as far as is needed to tell literals from the rest.
 *
 * @param count how many there are
 * @param choices the texts of each, as translators see them: one, or those that it chooses from
 * @param offences the line and the text of each whose text is not made of literals
 */
record SentenceCalls(int count, List<List<String>> choices, List<String> offences) {

    private static final Pattern CALL =
            Pattern.compile("\\bSentence(?:\\s*\\.\\s*(of|counted)\\s*\\(|\\s*::\\s*(?:of|counted)\\b)");

    /** Stands for a letter of a literal, so that its content cannot be taken for code any more. */
    private static final char LITERAL = '\u0001';

    private static final String LITERAL_TEXT = "\"\"\".*?(?<!\\\\)\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"";

    private static final Pattern TEXT = Pattern.compile(LITERAL_TEXT, Pattern.DOTALL);

    private static final Pattern NO_CODE =
            Pattern.compile("//[^\n]*|/\\*.*?\\*/|" + LITERAL_TEXT + "|'(?:[^'\\\\\n]|\\\\.)+'", Pattern.DOTALL);

    private static final Pattern LITERALS_ADDED_UP = Pattern.compile("\\s*\u0001+\\s*(?:\\+\\s*\u0001+\\s*)*");

    /** The texts of all of them. */
    List<String> texts() {
        return choices.stream().flatMap(List::stream).toList();
    }

    static SentenceCalls in(String source) {
        return new Reader(source).read();
    }

    /** An expression, from its first character to behind its last. */
    private record Span(int begin, int end) {}

    /** @param code the source with a mark in place of each letter of a text, and blanks in place of remarks */
    private record Reader(String source, String code, List<String> texts) {

        Reader(String source) {
            this(source, withoutTexts(source), new ArrayList<>());
        }

        SentenceCalls read() {
            List<List<String>> choices = new ArrayList<>();
            List<String> offences = new ArrayList<>();
            int count = 0;
            Matcher calls = CALL.matcher(code);
            while (calls.find()) {
                count++;
                if (calls.group(1) == null
                        || !isLiteral(calls.end(), calls.group(1).equals("counted"))) {
                    offences.add(offence(calls.start()));
                }
                choices.add(List.copyOf(texts));
                texts.clear();
            }
            return new SentenceCalls(count, choices, offences);
        }

        private String offence(int start) {
            int line = (int) source.substring(0, start).lines().count();
            boolean begins = start == 0 || source.charAt(start - 1) == '\n';
            String text = source.substring(start).lines().findFirst().orElse("");
            return (begins ? line + 1 : line) + " " + text;
        }

        private boolean isLiteral(int begin, boolean counted) {
            List<Span> arguments = split(new Span(begin, closing(begin)), ',');
            return counted
                    ? arguments.size() > 2 && isLiteral(arguments.get(1)) && isLiteral(arguments.get(2))
                    : isLiteral(arguments.getFirst());
        }

        private boolean isLiteral(Span expression) {
            Span text = stripped(expression);
            if (code.startsWith("switch", text.begin())) {
                Span cases = new Span(code.indexOf("{", text.begin()) + 1, text.end() - 1);
                return split(cases, ';').stream()
                        .filter(each -> !code(each).isBlank())
                        .allMatch(each -> isLiteral(new Span(code.indexOf("->", each.begin()) + 2, each.end())));
            }
            List<Span> chosen = split(text, '?');
            if (chosen.size() == 1) {
                return LITERALS_ADDED_UP.matcher(code(text)).matches() && texts.add(addedUp(text));
            }
            Span rest = new Span(chosen.getFirst().end() + 1, text.end());
            Span first = split(rest, ':').getFirst();
            return first.end() < rest.end() && isLiteral(first) && isLiteral(new Span(first.end() + 1, rest.end()));
        }

        private String code(Span span) {
            return code.substring(span.begin(), span.end());
        }

        private Span stripped(Span span) {
            String text = code(span);
            int begin = span.begin() + text.length() - text.stripLeading().length();
            return new Span(begin, begin + text.strip().length());
        }

        private String addedUp(Span span) {
            StringBuilder sum = new StringBuilder();
            Matcher literals = TEXT.matcher(source).region(span.begin(), span.end());
            while (literals.find()) {
                String literal = literals.group();
                sum.append(
                        literal.startsWith("\"\"\"")
                                ? literal.substring(literal.indexOf('\n') + 1, literal.length() - 3)
                                        .stripIndent()
                                        .translateEscapes()
                                : literal.substring(1, literal.length() - 1).translateEscapes());
            }
            return sum.toString();
        }

        /** The pieces between the separators that stand in no brackets. */
        private List<Span> split(Span span, char separator) {
            List<Span> pieces = new ArrayList<>();
            int depth = 0;
            int begin = span.begin();
            for (int i = span.begin(); i < span.end(); i++) {
                char letter = code.charAt(i);
                depth += "([{".indexOf(letter) >= 0 ? 1 : ")]}".indexOf(letter) >= 0 ? -1 : 0;
                if (depth == 0 && letter == separator) {
                    pieces.add(new Span(begin, i));
                    begin = i + 1;
                }
            }
            pieces.add(new Span(begin, span.end()));
            return pieces;
        }

        private int closing(int begin) {
            int depth = 1;
            int i = begin;
            while (i < code.length() && depth > 0) {
                char letter = code.charAt(i++);
                depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            }
            return i - 1;
        }

        private static String withoutTexts(String source) {
            StringBuilder code = new StringBuilder(source);
            Matcher texts = NO_CODE.matcher(source);
            while (texts.find()) {
                char mark = source.charAt(texts.start()) == '/' ? ' ' : LITERAL;
                for (int i = texts.start(); i < texts.end(); i++) {
                    code.setCharAt(i, mark);
                }
            }
            return code.toString();
        }
    }
}
