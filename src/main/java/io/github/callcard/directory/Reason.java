package io.github.callcard.directory;

import io.github.callcard.number.CallerNumber.Repair;
import java.util.Locale;
import java.util.regex.Pattern;

/** Why a match names these callers, or nobody: data for programs, and one sentence for the user. */
public sealed interface Reason {

    /** One sentence for the user. */
    String sentence();

    /** The number named its country and is in the directory as it stands. */
    record SameNumber() implements Reason {
        @Override
        public String sentence() {
            return "SuperOffice has exactly this number.";
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
        public String sentence() {
            String country = Locale.of("", region).getDisplayCountry(Locale.ENGLISH);
            String article = WITH_ARTICLE.matcher(country).find() ? "the " : "";
            return "SuperOffice has this number, read as one of " + article + country + ".";
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
        public String sentence() {
            String repaired = switch (repair) {
                case OUTSIDE_LINE -> "without the outside line's " + affix;
                case MISSING_PLUS -> "with the missing plus supplied";
                case FOREIGN_PREFIX -> "with + for the foreign prefix " + affix;
                case ZERO_FOR_PLUS -> "with + for its first zero";
                case AREA_CODE -> "with the area code " + affix + " supplied";
                case SERVICE_CODE -> "without the service code " + affix;
                case UNKNOWN_RANGE -> "in a range that is not known to be in use";
                case NONE, ONE_OF_SEVERAL -> "as it stands";
            };
            return "SuperOffice has this number " + repaired
                    + (only ? "." : ", but it can be meant in another way too.");
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
        public String sentence() {
            return "SuperOffice has this number as +" + e164
                    + (certain ? ", another way to write it." : ", which may be another number.");
        }
    }

    /**
     * The directory has digits that can be meant as the number: without its country code, or with a code or a prefix too many.
     *
     * @param digits as they are written there, but for zeros before them
     */
    record Miswritten(long digits) implements Reason {
        @Override
        public String sentence() {
            return "SuperOffice has " + digits
                    + ", which may be meant as this number; write it there with + and its country code.";
        }
    }

    /** Digits had to be left out. */
    record DigitsLeftOut() implements Reason {
        @Override
        public String sentence() {
            return "SuperOffice has this number only if some of its digits are left out.";
        }
    }

    /** The text holds several numbers, of which the directory has one or more. */
    record OneOfSeveral() implements Reason {
        @Override
        public String sentence() {
            return "This is a list of several numbers, any of which may be calling; SuperOffice has at least one of them.";
        }
    }

    /** A colleague's internal extension. */
    record KnownExtension(String extension) implements Reason {
        @Override
        public String sentence() {
            return "Extension " + extension + " is in the list of colleagues.";
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
        public String sentence() {
            return "The number is next to +" + e164 + " in a block that belongs to "
                    + (company.isEmpty() ? "one company" : company) + ".";
        }
    }

    /**
     * Only the last digits agree with one caller's number.
     *
     * @param digits how many
     */
    record LastDigits(int digits, long e164) implements Reason {
        @Override
        public String sentence() {
            return "Only the last " + digits + " digits agree, with +" + e164 + ".";
        }
    }

    /** The last digits fit several callers, so that none is named. */
    record LastDigitsOfSeveral(int digits) implements Reason {
        @Override
        public String sentence() {
            return "The last " + digits + " digits fit several callers; none is named.";
        }
    }

    record NotInDirectory() implements Reason {
        @Override
        public String sentence() {
            return "SuperOffice does not have this number.";
        }
    }

    record UnknownExtension(String extension) implements Reason {
        @Override
        public String sentence() {
            return "This is not a public telephone number.";
        }
    }

    record NotANumber() implements Reason {
        @Override
        public String sentence() {
            return "This is not a public telephone number.";
        }
    }

    record Withheld() implements Reason {
        @Override
        public String sentence() {
            return "The caller's number is withheld.";
        }
    }

    /** A reason given in words, by one who makes a match himself. */
    record Stated(String sentence) implements Reason {}
}
