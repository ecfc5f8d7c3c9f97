package io.github.callcard.words;

import java.text.NumberFormat;
import java.util.Locale;

/** A number of things that may be large, with its thousands apart. */
public record Count(long value) implements Formatted {

    @Override
    public String in(Locale formats) {
        return NumberFormat.getIntegerInstance(formats).format(value);
    }
}
