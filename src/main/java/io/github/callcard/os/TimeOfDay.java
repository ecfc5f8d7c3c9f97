package io.github.callcard.os;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The time of day as the user's computer writes it, with twelve hours or with twenty-four: one way for all of Callcard. */
public final class TimeOfDay {

    private static final String TWENTY_FOUR_HOURS = "HH:mm";

    private TimeOfDay() {}

    /**
     * The pattern of hours and minutes for {@link DateTimeFormatter}. Where nobody chose a country it has twenty-four hours.
     *
     * @param formats whose formats they are
     */
    public static String pattern(Locale formats) {
        if (formats.getCountry().isEmpty()) {
            return TWENTY_FOUR_HOURS;
        }
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                null, FormatStyle.SHORT, IsoChronology.INSTANCE, formats);
        // The narrow space before "PM" is missing in many faces and on many terminals.
        return pattern.replace('\u202f', '\u00a0');
    }

    /** Hours and minutes for those formats. */
    public static DateTimeFormatter of(Locale formats) {
        return DateTimeFormatter.ofPattern(pattern(formats), formats);
    }

    /**
     * The formats to use for a user: the system's own, which need not be those of his language, where it is the user of this
     * system.
     */
    public static Locale formats(Locale user) {
        return user.equals(Locale.getDefault()) ? ofSystem() : user;
    }

    /** The formats that this user chose for times in his system. */
    public static Locale ofSystem() {
        return ofSystem(System.getenv(), System.getProperty("os.name", ""), Locale.getDefault(Locale.Category.FORMAT));
    }

    /**
     * The same in other surroundings.
     *
     * @param java what Java says, which on Linux does not know the category of times (POSIX, {@code LC_TIME})
     */
    static Locale ofSystem(Map<String, String> environment, String system, Locale java) {
        if (!system.startsWith("Linux")) {
            return java;
        }
        return Stream.of("LC_ALL", "LC_TIME", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(TimeOfDay::posix)
                .orElse(java);
    }

    /** From a name such as {@code nb_NO.UTF-8@euro}; C and POSIX have no country. */
    private static Locale posix(String name) {
        String plain = name.replaceFirst("[.@].*$", "");
        return plain.equals("C") || plain.equals("POSIX")
                ? Locale.ROOT
                : Locale.forLanguageTag(plain.replace('_', '-'));
    }
}
