package io.github.callcard.superoffice;

import io.github.callcard.directory.LeftOut.Problem;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One number of a row, whichever way the server writes it: an integer, a decimal that is whole, a string of digits. Reused
 * for every row; for one thread.
 */
final class NumberCell {

    /** Any integer with as many characters fits a long. */
    private static final int SAFE_LENGTH = 18;

    /** Longer ones are nobody's number and would only cost time. */
    private static final int LONGEST_TEXT = 1_000;

    private long value;
    private @Nullable Problem problem = Problem.MISSING;

    void clear() {
        value = 0;
        problem = Problem.MISSING;
    }

    /** The number, 0 when there is a problem. */
    long value() {
        return value;
    }

    /** The reason why there is no number; null when there is one. */
    @Nullable
    Problem problem() {
        return problem;
    }

    /** The number as a key of the CRM, 0 when it cannot be one. */
    int key() {
        return value > 0 && value <= Integer.MAX_VALUE ? (int) value : 0;
    }

    /** Takes the value the parser stands on. */
    void read(JsonParser parser, JsonToken token) {
        clear();
        switch (token) {
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT, VALUE_STRING -> text(parser);
            case VALUE_NULL -> problem = Problem.MISSING;
            default -> {
                parser.skipChildren();
                problem = Problem.NOT_A_NUMBER;
            }
        }
    }

    private void integer(JsonParser parser) {
        if (parser.getStringLength() <= SAFE_LENGTH) {
            set(parser.getLongValue());
        } else {
            boolean negative = parser.getStringCharacters()[parser.getStringOffset()] == '-';
            problem = negative ? Problem.NOT_POSITIVE : Problem.TOO_LONG;
        }
    }

    private void text(JsonParser parser) {
        if (parser.getStringLength() > LONGEST_TEXT) {
            problem = Problem.TOO_LONG;
            return;
        }
        String text = parser.getString().strip();
        if (text.isEmpty()) {
            return;
        }
        try {
            decimal(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            problem = Problem.NOT_A_NUMBER;
        }
    }

    private void decimal(BigDecimal decimal) {
        // Looked at before it is written out: 1e999999999 has a thousand million digits.
        long integerDigits = (long) decimal.precision() - decimal.scale();
        if (decimal.signum() == 0) {
            set(0);
        } else if (integerDigits > SAFE_LENGTH) {
            problem = decimal.signum() < 0 ? Problem.NOT_POSITIVE : Problem.TOO_LONG;
        } else if (integerDigits <= 0 || decimal.stripTrailingZeros().scale() > 0) {
            problem = Problem.FRACTIONAL;
        } else {
            set(decimal.longValueExact());
        }
    }

    private void set(long number) {
        value = number;
        problem = null;
    }
}
