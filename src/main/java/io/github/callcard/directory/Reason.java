package io.github.callcard.directory;

import io.github.callcard.number.CallerNumber.Repair;
import io.github.callcard.words.Country;
import io.github.callcard.words.Sentence;
import java.util.Locale;
import java.util.regex.Pattern;

/** The reason why a match names these callers, or nobody: data for programs, and a sentence for the user. */
public sealed interface Reason {

    /** The sentence for the user. */
    Sentence sentence();

    /** The number named its country and is in the directory as it stands. */
    record SameNumber() implements Reason {
        @Override
        public Sentence sentence() {
            return Sentence.of("SuperOffice has exactly this number.");
        }
    }

    /**
     * A national number was read in the user's country.
     *
     * @param region ISO 3166 with two letters
     */
    record NationalNumber(String region) implements Reason {

        private static final Pattern WITH_ARTICLE = Pattern.compile(
                "^United |(?:Islands|Republic|Territory|Netherlands|Philippines|Bahamas|Maldives|Comoros|Gambia)$");

        @Override
        public Sentence sentence() {
            Country country = new Country(region);
            return Sentence.of(
                    WITH_ARTICLE.matcher(country.in(Locale.ENGLISH)).find()
                            ? "SuperOffice has this number, read as one of the {0}."
                            : "SuperOffice has this number, read as one of {0}.",
                    country);
        }
    }

    /**
     * The number had to be repaired.
     *
     * @param affix the digits taken off or supplied, often empty
     * @param only whether it can be meant in no other way
     */
    record RepairedNumber(Repair repair, String affix, boolean only) implements Reason {
        @Override
        public Sentence sentence() {
            return only ? repaired() : repaired().then(Sentence.of("It can also be read in another way."));
        }

        private Sentence repaired() {
            return switch (repair) {
                case OUTSIDE_LINE -> Sentence.of("SuperOffice has this number without the outside line's {0}.", affix);
                case MISSING_PLUS -> Sentence.of("SuperOffice has this number with the missing plus supplied.");
                case FOREIGN_PREFIX ->
                    Sentence.of("SuperOffice has this number with + for the foreign prefix {0}.", affix);
                case ZERO_FOR_PLUS -> Sentence.of("SuperOffice has this number with + for its first zero.");
                case AREA_CODE -> Sentence.of("SuperOffice has this number with the area code {0} supplied.", affix);
                case SERVICE_CODE -> Sentence.of("SuperOffice has this number without the service code {0}.", affix);
                case UNKNOWN_RANGE ->
                    Sentence.of("SuperOffice has this number in a range that is not known to be in use.");
                case NONE, ONE_OF_SEVERAL -> Sentence.of("SuperOffice has this number as it stands.");
            };
        }
    }

    /**
     * The directory has another spelling of the number: Mexico's 1, Argentina's 9, Brazil's ninth digit, Italy's zero.
     *
     * @param e164 the number that the directory has
     * @param certain whether it can be nobody else's
     */
    record OtherSpelling(long e164, boolean certain) implements Reason {
        @Override
        public Sentence sentence() {
            return Sentence.of(
                    certain
                            ? "SuperOffice has this number as +{0}, another way to write it."
                            : "SuperOffice has this number as +{0}, which may be another number.",
                    e164);
        }
    }

    /**
     * The directory has digits that can be meant as the number: without its country code, or with a code or a prefix too many.
     *
     * @param digits as they are written there, but for zeros before them
     */
    record Miswritten(long digits) implements Reason {
        @Override
        public Sentence sentence() {
            return Sentence.of(
                    "SuperOffice has {0}, which may be meant as this number; write it there with + and its country code.",
                    digits);
        }
    }

    /** Digits had to be left out. */
    record DigitsLeftOut() implements Reason {
        @Override
        public Sentence sentence() {
            return Sentence.of("SuperOffice has this number only if some of its digits are left out.");
        }
    }

    /** The text holds several numbers, of which the directory has one or more. */
    record OneOfSeveral() implements Reason {
        @Override
        public Sentence sentence() {
            return Sentence.of(
                    "This is a list of several numbers, any of which may be calling; SuperOffice has at least one"
                            + " of them.");
        }
    }

    /** A colleague's internal extension. */
    record KnownExtension(String extension) implements Reason {
        @Override
        public Sentence sentence() {
            return Sentence.of("Extension {0} is in the list of colleagues.", extension);
        }
    }

    /**
     * The number lies in a company's block.
     *
     * @param e164 the number of the block that is in the directory
     * @param rows how many of the block are
     */
    record CompanyBlock(String company, long e164, int rows) implements Reason {
        @Override
        public Sentence sentence() {
            return company.isEmpty()
                    ? Sentence.of("The number is next to +{0} in a block that belongs to one company.", e164)
                    : Sentence.of("The number is next to +{0} in a block that belongs to {1}.", e164, company);
        }
    }

    /**
     * Only the last digits agree with one caller's number.
     *
     * @param digits how many
     */
    record LastDigits(int digits, long e164) implements Reason {
        @Override
        public Sentence sentence() {
            return Sentence.of("Only the last {0} digits agree, with +{1}.", digits, e164);
        }
    }

    /** The last digits fit several callers, so that none is named. */
    record LastDigitsOfSeveral(int digits) implements Reason {
        @Override
        public Sentence sentence() {
            return Sentence.of("The last {0} digits fit several callers; none is named.", digits);
        }
    }

    record NotInDirectory() implements Reason {
        @Override
        public Sentence sentence() {
            return Sentence.of("SuperOffice does not have this number.");
        }
    }

    record UnknownExtension(String extension) implements Reason {
        @Override
        public Sentence sentence() {
            return Sentence.of("This is not a public telephone number.");
        }
    }

    record NotANumber() implements Reason {
        @Override
        public Sentence sentence() {
            return Sentence.of("This is not a public telephone number.");
        }
    }

    record Withheld() implements Reason {
        @Override
        public Sentence sentence() {
            return Sentence.of("The caller's number is withheld.");
        }
    }

    /** A reason given in words, by one who makes a match himself. */
    record Stated(Sentence sentence) implements Reason {}
}
