package io.github.callcard.superoffice.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.Translations;

/** The page that the browser shows at the end of a sign-in. */
record EndPage(Sentence title, Sentence text) {

    static EndPage success() {
        return new EndPage(
                Sentence.of("You are signed in"),
                Sentence.of("Callcard now knows who is calling. You can close this page and continue working."));
    }

    /** @param sentence for the user, no secret in it */
    static EndPage failure(Sentence sentence) {
        return new EndPage(Sentence.of("The sign-in did not work"), sentence);
    }

    /** For requests that are none of ours; tells nothing about the sign-in. */
    static EndPage stray() {
        return new EndPage(
                Sentence.of("This page does not exist"),
                Sentence.of("This page does not belong to the sign-in that Callcard is waiting for."));
    }

    byte[] html(Translations language) {
        return """
                <!DOCTYPE html>
                <html lang="%3$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark">
                <link rel="icon" href="data:,">
                <title>%1$s – Callcard</title>
                <style>
                body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 20vh auto; padding: 0 1.5rem }
                h1 { font-size: 1.6rem; font-weight: 600 }
                </style>
                </head>
                <body><h1>%1$s</h1><p>%2$s</p></body>
                </html>
                """.formatted(
                        escaped(language.say(title)),
                        escaped(language.say(text)),
                        language.formats().getLanguage())
                .getBytes(UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
