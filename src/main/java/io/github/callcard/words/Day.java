package io.github.callcard.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A day with its year, such as 2 Mar 2026. */
public record Day(LocalDate date) implements Formatted {

    @Override
    public String in(Locale formats) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(formats)
                .format(date);
    }
}
